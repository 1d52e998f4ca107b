package io.influencegen.imaging.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.imaging.boundary.GenerationView.State;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Anybody's picture on its way, as operators see it: without its prompt. The place is 0 once it is begun. */
public record QueuedPicture(
        UUID id,
        UserId owner,
        String person,
        String campaign,
        TurnPriority priority,
        State state,
        String model,
        String worker,
        int place,
        int step,
        int steps,
        Instant waitsSince)
        implements Serializable {}
