/**
 * What people agree to: versioned terms and privacy policy, and the evidence of who agreed to which text, when and from where.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code id}, {@code identity}, {@code listing},
 * {@code privacy}, {@code push}, {@code settings}, {@code sql}, {@code time}.
 */
package io.influencegen.consent;
