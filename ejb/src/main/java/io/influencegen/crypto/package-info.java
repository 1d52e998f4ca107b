/**
 * Keeps personal data unreadable without its key. Envelope encryption: a master key (kept outside the database) wraps one
 * data key per person; the data key encrypts that person's fields and files. A master key is rotated by wrapping the data
 * keys anew, a person is erased by destroying theirs.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code error}, {@code time}.
 */
package io.influencegen.crypto;
