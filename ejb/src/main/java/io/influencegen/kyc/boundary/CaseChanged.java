package io.influencegen.kyc.boundary;

import io.influencegen.access.boundary.UserId;

/** Something has happened to a case of this person. Fired in the transaction in which it does. */
public record CaseChanged(UserId influencer) {}
