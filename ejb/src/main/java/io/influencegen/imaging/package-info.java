/**
 * From prompt to picture: takes wishes, waits in fair turns, hands them to workers or other routes, and brings every one to
 * its end, whatever dies on the way.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code circuit}, {@code crypto}, {@code error}, {@code gallery}, {@code id}, {@code identity},
 * {@code listing}, {@code moderation}, {@code provenance}, {@code push}, {@code settings}, {@code sql}, {@code time},
 * {@code usage} and the worker's contract.
 */
package io.influencegen.imaging;
