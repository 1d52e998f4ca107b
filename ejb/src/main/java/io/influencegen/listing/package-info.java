/**
 * The vocabulary of every list: what was asked for (filters, order, slice), the page that answers it, what a person picked from
 * it, and the views people keep of it; in the web tier {@code ig:table}, which shows it. Depends on {@code access},
 * {@code error}, {@code id}, {@code time}, and in the web tier on {@code portal} for words and messages.
 */
package io.influencegen.listing;
