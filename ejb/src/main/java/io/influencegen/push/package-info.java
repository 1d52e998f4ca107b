/**
 * Tells every node, and through it every open page, what a committed transaction has to say: commit → {@code NOTIFY} → each
 * node's listener. A message is a hint; state is read from the database, so a lost one loses nothing.
 *
 * <p>May depend on {@code access}, {@code error}. Beans of this module observe {@code Announced}; the web tier, which such
 * events do not reach, subscribes at {@code LiveFeed}.
 */
package io.influencegen.push;
