package io.influencegen.influencer.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a social profile shall say.")
public record ChangeChannel(
        @Schema(description = "How many follow there.", examples = "12900") @Min(0) @Max(1_000_000_000)
        int followers) {}
