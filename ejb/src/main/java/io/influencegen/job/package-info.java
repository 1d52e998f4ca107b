/**
 * Runs of jobs: who may ask for them, what they have done and left out, which node drives them, and when they are due. Other
 * features declare their jobs with {@code JobCatalog}, tell of them with {@code RunLedger} and keep their items in {@code
 * WorkList}. Depends on {@code access}, {@code audit}, {@code error}, {@code id}, {@code listing}, {@code push}, {@code settings}
 * and {@code sql}.
 */
package io.influencegen.job;
