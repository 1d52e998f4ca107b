/**
 * Finds out whether a public profile belongs to whoever says so: by a code that only they can put there.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code fetch}, {@code outbox}, {@code push},
 * {@code settings}, {@code sql}, {@code time}.
 */
package io.influencegen.ownership;
