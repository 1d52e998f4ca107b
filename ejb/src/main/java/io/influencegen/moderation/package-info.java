/**
 * Says what may be asked of the image models and what they may show: rules for words before, known pictures after, optional
 * providers for both. Whoever is refused is told why and may ask a human.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code id}, {@code identity}, {@code listing},
 * {@code notification}, {@code push}, {@code settings}, {@code sql}, {@code storage}, {@code time}.
 */
package io.influencegen.moderation;
