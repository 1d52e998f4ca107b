package io.influencegen.consent.boundary;

import io.influencegen.access.boundary.UserId;

/** Somebody has agreed to texts; fired in the transaction that keeps the evidence. */
public record ConsentGiven(UserId user) {}
