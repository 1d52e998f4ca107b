package io.influencegen.usage.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many pictures a holder may have made in a month.")
public record SetQuota(
        @Schema(description = "Pictures a month.", examples = "250") @Min(0) @Max(1_000_000)
        int limit) {}
