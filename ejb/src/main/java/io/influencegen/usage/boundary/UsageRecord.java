package io.influencegen.usage.boundary;

import java.time.Duration;
import java.util.UUID;

/** One picture's end: what it took, whatever came of it, and the error key of why it was not made, or an empty text. */
public record UsageRecord(
        UUID generation,
        QuotaHold hold,
        String model,
        String worker,
        Outcome outcome,
        int calls,
        Duration compute,
        Duration waited,
        Duration took,
        String reason) {
    public UsageRecord(
            UUID generation,
            QuotaHold hold,
            String model,
            String worker,
            Outcome outcome,
            int calls,
            Duration compute,
            Duration waited,
            Duration took) {
        this(generation, hold, model, worker, outcome, calls, compute, waited, took, "");
    }

    /** What came of it. */
    public enum Outcome {
        COMPLETED,
        FAILED,
        CANCELLED
    }
}
