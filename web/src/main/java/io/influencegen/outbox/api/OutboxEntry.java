package io.influencegen.outbox.api;

import io.influencegen.outbox.boundary.OutboxItem;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A message to another system, as a line of the list.")
public record OutboxEntry(
        UUID id,

        @Schema(description = "The way it takes.", examples = "\"webhook\"")
        String channel,

        @Schema(description = "Where it goes.", examples = "\"https://example.com/hook\"")
        String destination,

        @Schema(description = "Names the effect: the receiver sees the same key with every try.")
        String idempotencyKey,

        @Schema(enumeration = {"PENDING", "IN_FLIGHT", "DELIVERED", "DEAD", "DISCARDED"})
        String state,

        int attempts,
        int maxAttempts,
        Instant nextAttemptAt,
        Instant createdAt,

        @Schema(description = "The receiver's last answer.", nullable = true)
        Integer lastStatus,

        @Schema(description = "Why the last try failed.", nullable = true)
        String lastError) {
    static OutboxEntry of(OutboxItem item) {
        return new OutboxEntry(
                item.id(),
                item.channel(),
                item.destination(),
                item.idempotencyKey(),
                item.state(),
                item.attempts(),
                item.maxAttempts(),
                item.nextAttemptAt(),
                item.createdAt(),
                item.lastStatus(),
                item.lastError());
    }
}
