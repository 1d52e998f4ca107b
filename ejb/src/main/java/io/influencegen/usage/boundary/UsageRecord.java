package io.influencegen.usage.boundary;

import java.time.Duration;
import java.util.UUID;

/** One picture's end: what it took, whatever came of it. */
public record UsageRecord(
        UUID generation,
        QuotaHold hold,
        String model,
        String worker,
        Outcome outcome,
        int calls,
        Duration compute,
        Duration waited,
        Duration took) {
    /** What came of it. */
    public enum Outcome {
        COMPLETED,
        FAILED,
        CANCELLED
    }
}
