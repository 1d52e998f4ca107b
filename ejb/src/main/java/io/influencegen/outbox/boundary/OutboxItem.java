package io.influencegen.outbox.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A message as a line of the list. */
public record OutboxItem(
        UUID id,
        String channel,
        String destination,
        String idempotencyKey,
        String state,
        int attempts,
        int maxAttempts,
        Instant nextAttemptAt,
        Instant createdAt,
        Integer lastStatus,
        String lastError)
        implements Serializable {
    public boolean isReplayable() {
        return state.equals("DEAD") || state.equals("DISCARDED");
    }

    public boolean isDiscardable() {
        return state.equals("DEAD") || state.equals("PENDING");
    }

    public Optional<Integer> status() {
        return Optional.ofNullable(lastStatus);
    }
}
