package io.influencegen.ownership.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.UUID;

/** The profile belongs to the person. Observed in the transaction that notes it. */
public record OwnershipProven(UserId owner, UUID profileId, boolean byHand) {}
