package io.influencegen.bank.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many accounts were marked.")
public record SentCount(
        @Schema(description = "Those that were waiting.", examples = "12")
        int marked) {}
