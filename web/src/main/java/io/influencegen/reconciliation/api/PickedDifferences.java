package io.influencegen.reconciliation.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many differences were, or would be, changed.")
public record PickedDifferences(
        @Schema(description = "Their number.", examples = "12")
        long count,

        @Schema(description = "True when none was.") boolean preview) {}
