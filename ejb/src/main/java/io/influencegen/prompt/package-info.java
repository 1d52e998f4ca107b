/**
 * The library of prompts: what people keep for themselves, and templates with variables that staff make for all. Knows words and
 * wishes only; whether a model exists or a number is in its range is the affair of who makes the picture.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code error}, {@code id}, {@code listing}, {@code sql}, {@code time}.
 */
package io.influencegen.prompt;
