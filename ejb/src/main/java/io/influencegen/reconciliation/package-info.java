/**
 * Compares our cases with what providers export of theirs: takes files in, finds what differs, and has it put right.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code fetch}, {@code id}, {@code identity},
 * {@code influencer}, {@code job}, {@code kyc}, {@code listing}, {@code privacy}, {@code provider}, {@code push}, {@code settings}, {@code sheet}, {@code sql},
 * {@code storage} and {@code time}.
 */
package io.influencegen.reconciliation;
