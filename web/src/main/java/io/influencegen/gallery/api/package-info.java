/** Pictures and boards for programs. */
package io.influencegen.gallery.api;
