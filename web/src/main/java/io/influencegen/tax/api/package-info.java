/** Tax forms, for programs. */
package io.influencegen.tax.api;
