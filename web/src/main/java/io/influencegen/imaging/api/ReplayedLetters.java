package io.influencegen.imaging.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReplayedDeadLetters", description = "How many dead letters are, or would be, tried again.")
public record ReplayedLetters(
        @Schema(description = "Those that wait again, or would.")
        long count,

        @Schema(description = "Those that their owners' quotas refused.")
        long refused,

        @Schema(description = "True when none was tried.") boolean preview) {}
