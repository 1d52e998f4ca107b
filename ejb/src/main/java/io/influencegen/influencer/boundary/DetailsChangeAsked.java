package io.influencegen.influencer.boundary;

import io.influencegen.access.boundary.UserId;

/** Somebody whose details were verified wants others; they wait in {@code InfluencerView.asked}. Fired in the transaction. */
public record DetailsChangeAsked(UserId id) {}
