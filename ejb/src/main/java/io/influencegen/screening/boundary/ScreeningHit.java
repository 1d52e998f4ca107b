package io.influencegen.screening.boundary;

import io.influencegen.access.boundary.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A match of a person that was kept, and what was decided about it. */
public record ScreeningHit(
        UUID id, UserId subject, ScreeningMatch match, HitState state, Instant foundAt, Optional<Decision> decision) {
    /** By whom, when, and why. */
    public record Decision(String decider, Instant at, String note) implements Serializable {}
}
