package io.influencegen.job.api;

import io.influencegen.job.boundary.SkippedItem;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SkippedItem", description = "What a run left out.")
public record SkipEntry(
        @Schema(description = "Names the line.") UUID id,
        @Schema(description = "The run.") UUID run,
        @Schema(description = "The job.") String job,
        @Schema(description = "The step.") String step,
        @Schema(description = "Which item it is.") String key,

        @Schema(description = "As it came, or as somebody mended it.")
        String input,

        @Schema(description = "Why, in a word.") String reason,
        @Schema(description = "What exactly was wrong.") String detail,

        @Schema(
                description = "How it stands.",
                enumeration = {"OPEN", "REQUEUED", "DISMISSED"})
        String state,

        @Schema(description = "Whether somebody mended it.") boolean fixed,
        @Schema(description = "When it was left out.") Instant skippedAt) {
    static SkipEntry of(SkippedItem item) {
        return new SkipEntry(
                item.id(),
                item.run(),
                item.job(),
                item.step(),
                item.key(),
                item.input(),
                item.reason(),
                item.detail(),
                item.state(),
                item.fixed(),
                item.skippedAt());
    }
}
