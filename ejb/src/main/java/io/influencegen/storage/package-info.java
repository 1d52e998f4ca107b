/**
 * Keeps files: addressed by the SHA-256 of what they contain, once per person, encrypted with that person's key. Where the
 * bytes lie is behind one small interface; a folder today.
 *
 * <p>May depend on {@code crypto}, {@code error}, {@code id}, {@code outbox}, {@code time}.
 */
package io.influencegen.storage;
