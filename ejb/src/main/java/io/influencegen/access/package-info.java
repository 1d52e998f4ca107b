/**
 * Who is calling, from where, with which roles: the context every boundary method and every audit row reads.
 *
 * <p>Depends on nothing. Filled by the edges (servlet filter, relay, scheduler) at the start of a piece of work.
 */
package io.influencegen.access;
