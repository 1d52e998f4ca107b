package io.influencegen.reconciliation.api;

import io.influencegen.reconciliation.boundary.DriftRule;
import io.influencegen.reconciliation.entity.DriftKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What shall become of differences of a kind.")
public record WriteRule(
        @Schema(description = "Whether they resolve themselves.", required = true)
        boolean resolves,

        @Schema(description = "Days until they are due, where they do not.", examples = "7", required = true)
        @Min(1)
        @Max(DriftRule.MOST_DAYS)
        int dueDays,

        @Schema(description = "The version that was read.", examples = "1", required = true)
        long version) {
    DriftRule rule(DriftKind kind) {
        return new DriftRule(kind, resolves, dueDays, version);
    }
}
