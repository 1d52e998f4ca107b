/**
 * Who an influencer is: what they say of themselves, where they are found, whom they reach, and how they stand with us. Knows
 * nothing of how any of it is verified; who verifies calls {@code InfluencerStanding}.
 *
 * <p>May depend on {@code access}, {@code audit}, {@code crypto}, {@code error}, {@code id}, {@code identity}, {@code listing},
 * {@code privacy}, {@code settings}, {@code sql}, {@code tax}, {@code time}.
 */
package io.influencegen.influencer;
