package io.influencegen.usage.api;

import io.influencegen.usage.boundary.UsageLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What was made of one thing.")
public record UsageSums(
        @Schema(description = "The day, model, campaign or person's id; empty for all together.")
        String key,

        @Schema(description = "The same for people to read.")
        String label,

        @Schema(description = "Pictures.") long completed,

        @Schema(description = "Pictures that could not be made.")
        long failed,

        @Schema(description = "Pictures that were cancelled.")
        long cancelled,

        @Schema(description = "Seconds that devices computed.")
        long computeSeconds,

        @Schema(description = "How often a worker was called.")
        long calls) {
    static UsageSums of(UsageLine line) {
        return new UsageSums(
                line.key(),
                line.label(),
                line.completed(),
                line.failed(),
                line.cancelled(),
                line.computeSeconds(),
                line.calls());
    }
}
