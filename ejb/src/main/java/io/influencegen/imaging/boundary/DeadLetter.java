package io.influencegen.imaging.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.imaging.boundary.GenerationView.Asked;
import io.influencegen.imaging.boundary.GenerationView.Problem;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A picture that could not be made and that operators may look after; texts are empty where there is nothing to say. */
public record DeadLetter(
        UUID id,
        UserId owner,
        String person,
        String campaign,
        TurnPriority priority,
        Asked asked,
        int tries,
        String worker,
        Instant createdAt,
        Instant endedAt,
        Problem problem,
        String correlationId)
        implements Serializable {}
