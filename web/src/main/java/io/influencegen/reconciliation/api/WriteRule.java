package io.influencegen.reconciliation.api;

import io.influencegen.access.boundary.UserId;
import io.influencegen.reconciliation.boundary.DriftRule;
import io.influencegen.reconciliation.entity.DriftKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What shall become of differences of a kind.")
public record WriteRule(
        @Schema(description = "Whether they resolve themselves.", required = true)
        boolean resolves,

        @Schema(description = "Days until they are due, where they do not.", examples = "7", required = true)
        @Min(1)
        @Max(DriftRule.MOST_DAYS)
        int dueDays,

        @Schema(
                description = "Whose they are at first: a reviewer or administrator; absent for nobody.",
                nullable = true)
        UUID owner,

        @Schema(description = "The version that was read.", examples = "1", required = true)
        long version) {
    DriftRule rule(DriftKind kind) {
        return new DriftRule(kind, resolves, dueDays, Optional.ofNullable(owner).map(UserId::new), version);
    }
}
