/**
 * The error model: one unchecked exception that carries a code, and the kinds a code can be of.
 *
 * <p>Depends on nothing. Edges (pages, resources) turn a {@code DomainException} into a message or a problem document.
 */
package io.influencegen.error;
