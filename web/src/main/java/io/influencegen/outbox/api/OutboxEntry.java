package io.influencegen.outbox.api;

import io.influencegen.outbox.boundary.OutboxItem;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A message to another system, as a line of the list.")
public record OutboxEntry(
        @Schema(description = "Names the message.") UUID id,

        @Schema(description = "The way it takes.", examples = "webhook")
        String channel,

        @Schema(description = "Where it goes.", examples = "https://example.com/hook")
        String destination,

        @Schema(description = "Names the effect: the receiver sees the same key with every try.")
        String idempotencyKey,

        @Schema(
                description = "How it stands.",
                enumeration = {"PENDING", "IN_FLIGHT", "DELIVERED", "DEAD", "DISCARDED"})
        String state,

        @Schema(description = "How often it was tried.") int attempts,

        @Schema(description = "After how many tries it is given up.")
        int maxAttempts,

        @Schema(description = "When it is tried next.") Instant nextAttemptAt,
        @Schema(description = "When it was written.") Instant createdAt,

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
