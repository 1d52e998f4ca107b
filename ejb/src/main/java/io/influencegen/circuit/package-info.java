/**
 * Spares what is in trouble for a while.
 *
 * <p>Depends on nothing.
 */
package io.influencegen.circuit;
