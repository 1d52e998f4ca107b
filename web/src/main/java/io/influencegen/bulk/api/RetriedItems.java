package io.influencegen.bulk.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What came of trying again.")
public record RetriedItems(
        @Schema(description = "How many are tried again.") int retried) {}
