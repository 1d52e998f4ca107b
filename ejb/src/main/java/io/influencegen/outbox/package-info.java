/**
 * Effects outside the database, exactly once in effect: a row in the transaction of the change, a relay on every node that
 * carries it out, retries, opens circuits and lays aside what cannot be delivered, and a desk to look at it and replay.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code id}, {@code listing}, {@code push},
 * {@code settings}, {@code time}. Channels implement {@code OutboxChannel} in features of their own.
 */
package io.influencegen.outbox;
