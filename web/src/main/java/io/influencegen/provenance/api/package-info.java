/** Where pictures come from, for programs. */
package io.influencegen.provenance.api;
