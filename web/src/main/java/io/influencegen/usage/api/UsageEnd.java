package io.influencegen.usage.api;

import io.influencegen.usage.boundary.UsageEntry;
import io.influencegen.usage.boundary.UsageRecord.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "UsageEntry", description = "One picture's end.")
public record UsageEnd(
        @Schema(description = "The picture.") UUID generation,

        @Schema(description = "The campaign it was for; empty for none.")
        String campaign,

        @Schema(description = "The model.") String model,
        @Schema(description = "What came of it.") Outcome outcome,

        @Schema(description = "The error code of why it was not made; empty for none.", examples = "worker-failed")
        String reason,

        @Schema(description = "How often a worker was called.")
        int calls,

        @Schema(description = "Milliseconds that a device computed.")
        long computeMillis,

        @Schema(description = "Milliseconds that it waited.")
        long waitedMillis,

        @Schema(description = "When it ended.") Instant endedAt) {
    static UsageEnd of(UsageEntry entry) {
        return new UsageEnd(
                entry.generation(),
                entry.campaign(),
                entry.model(),
                entry.outcome(),
                entry.reason(),
                entry.calls(),
                entry.compute().toMillis(),
                entry.waited().toMillis(),
                entry.endedAt());
    }
}
