package io.influencegen.screening.boundary;

import io.influencegen.access.boundary.UserId;

/** Somebody has decided about a match of this person. Observed in the transaction of the decision. */
public record ScreeningDecided(UserId subject) {}
