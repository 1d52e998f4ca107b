/**
 * The way out by HTTP: signed POSTs to addresses that administrators set, guarded against reaching into our own network.
 *
 * <p>May depend on {@code audit}, {@code crypto}, {@code fetch}, {@code outbox}, {@code settings}, {@code time}.
 */
package io.influencegen.webhook;
