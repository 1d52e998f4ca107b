/**
 * Compares names with lists of people who are under sanctions or hold public office: keeps the lists, finds who is meant in spite of
 * spellings and scripts, says why, and lets staff decide.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code id}, {@code listing}, {@code push},
 * {@code settings}, {@code sql}, {@code time}.
 */
package io.influencegen.screening;
