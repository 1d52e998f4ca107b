/** How what happened long ago is forgotten. May depend on {@code batchlet} and {@code job}. */
package io.influencegen.history;
