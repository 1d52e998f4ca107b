/**
 * What tax authorities want to know of people we pay: which form by country, what it says, and who signed it under which words.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code id}, {@code privacy}, {@code settings}, {@code sql},
 * {@code time}. Whoever knows where people live implements {@code PayeeCountry}.
 */
package io.influencegen.tax;
