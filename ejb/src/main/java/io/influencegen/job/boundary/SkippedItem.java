package io.influencegen.job.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A line of the skip ledger. */
public record SkippedItem(
        UUID id,
        UUID run,
        String job,
        String step,
        String key,
        String input,
        String reason,
        String detail,
        String state,
        boolean fixed,
        Instant skippedAt)
        implements Serializable {
    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
