/**
 * Verification of influencers: cases, their items, the papers, who looks at them, and what is decided.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code bank}, {@code consent}, {@code crypto}, {@code error}, {@code id},
 * {@code identity}, {@code influencer}, {@code job}, {@code listing}, {@code mrz}, {@code notification}, {@code outbox}, {@code ownership}, {@code privacy},
 * {@code provider}, {@code push}, {@code screening}, {@code settings}, {@code sql}, {@code storage}, {@code tax}, {@code time} and
 * {@code upload}.
 */
package io.influencegen.kyc;
