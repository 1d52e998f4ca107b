package io.influencegen.job.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many items were, or would be, settled.")
public record PickedSkips(
        @Schema(description = "Their number.", examples = "12")
        long count,

        @Schema(description = "True when none was.") boolean preview) {}
