package io.influencegen.usage.boundary;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One picture's end as its owner sees it; the texts are empty where there is nothing to say. */
public record UsageEntry(
        UUID generation,
        String campaign,
        String model,
        UsageRecord.Outcome outcome,
        String reason,
        int calls,
        Duration compute,
        Duration waited,
        Instant endedAt)
        implements Serializable {}
