/**
 * Finished pictures: kept once, found again, given out by short-lived signed links.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code id}, {@code listing}, {@code privacy}, {@code push},
 * {@code provenance}, {@code settings}, {@code sql}, {@code storage}, {@code time}.
 */
package io.influencegen.gallery;
