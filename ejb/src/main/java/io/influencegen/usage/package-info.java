/**
 * What people may have made in a month, and what was made: quotas that are never exceeded, and the log of all that ended.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code error}, {@code identity}, {@code job}, {@code listing}, {@code push}, {@code settings}, {@code sql}, {@code time}.
 */
package io.influencegen.usage;
