/**
 * The way to pictures through n8n: a webhook out, a signed callback in.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code fetch}, {@code id}, {@code imaging},
 * {@code listing}, {@code notification}, {@code outbox}, {@code settings}, {@code sql}, {@code time}, {@code webhook} and the
 * worker's contract.
 */
package io.influencegen.n8n;
