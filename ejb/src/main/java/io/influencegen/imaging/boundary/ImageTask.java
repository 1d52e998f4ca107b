package io.influencegen.imaging.boundary;

import io.influencegen.usage.boundary.QuotaHold;
import java.time.Instant;
import java.util.UUID;

/**
 * One picture that this node has in hand: under a lease, which whoever took it later does not have. The key is the same as
 * long as the picture shall be the same: it changes only when a try has failed.
 */
public record ImageTask(
        UUID id,
        UUID lease,
        String key,
        String worker,
        TurnPriority priority,
        QuotaHold hold,
        GenerationView.Asked asked,
        int calls,
        int failures,
        Instant createdAt,
        Instant startedAt) {}
