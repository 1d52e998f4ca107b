/** Identifiers made in Java, ordered by time, so that rows of one moment lie together in an index. Depends on nothing. */
package io.influencegen.id;
