package io.influencegen.reconciliation.api;

import io.influencegen.access.boundary.UserId;
import io.influencegen.reconciliation.boundary.DriftRule;
import io.influencegen.reconciliation.entity.DriftKind;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DriftRule", description = "What becomes of differences of a kind.")
public record RuleEntry(
        @Schema(description = "The kind.") DriftKind kind,

        @Schema(description = "Whether they resolve themselves.")
        boolean resolves,

        @Schema(description = "Days until they are due, where they do not.", examples = "7")
        int dueDays,

        @Schema(description = "Whose they are at first; absent for nobody.", nullable = true)
        UUID owner,

        @Schema(description = "The version, for changes.", examples = "1")
        long version) {
    static RuleEntry of(DriftRule rule) {
        return new RuleEntry(
                rule.kind(),
                rule.resolves(),
                rule.dueDays(),
                rule.owner().map(UserId::value).orElse(null),
                rule.version());
    }
}
