/**
 * The vocabulary of every list: what was asked for (filters, order, slice), the page that answers it, what a person picked from
 * it, and the views people keep of it. Depends on {@code access}, {@code error}, {@code id}, {@code time}.
 */
package io.influencegen.listing;
