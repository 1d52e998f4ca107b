package io.influencegen.reconciliation.api;

import io.influencegen.access.boundary.UserId;
import io.influencegen.reconciliation.boundary.Difference;
import io.influencegen.reconciliation.entity.DifferenceState;
import io.influencegen.reconciliation.entity.DriftKind;
import io.influencegen.reconciliation.entity.ExportField;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Difference", description = "A record of a provider and a case of ours that differ.")
public record DifferenceEntry(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "The run that found it.") UUID run,
        @Schema(description = "Whose record it is.") String provider,
        @Schema(description = "In which way they differ.") DriftKind kind,

        @Schema(description = "What the provider calls the check.")
        String reference,

        @Schema(description = "The line of the file; absent where it is not in it.", nullable = true)
        Long line,

        @Schema(description = "The number of our case; absent where there is none.", nullable = true)
        Long caseNumber,

        @Schema(description = "How it stands with us; empty where we have none.", examples = "APPROVED")
        String ourStatus,

        @Schema(description = "How it stands there; empty where they have none.", examples = "REFUSED")
        String theirStatus,

        @Schema(description = "What of the person or the paper differs.")
        List<ExportField> fields,

        @Schema(description = "What can be said of it without naming anybody.", examples = "DE / FR")
        String detail,

        @Schema(description = "What has become of it.") DifferenceState state,

        @Schema(description = "Who sees to it.", nullable = true)
        UUID owner,

        @Schema(description = "The name; empty for nobody.") String ownerName,

        @Schema(description = "Until when.", nullable = true)
        Instant dueAt,

        @Schema(description = "Whether that is over.") boolean overdue,
        @Schema(description = "Why it was settled so.") String note,

        @Schema(description = "Who settled it.", nullable = true)
        String resolvedBy,

        @Schema(description = "When.", nullable = true) Instant resolvedAt,
        @Schema(description = "When it was found.") Instant foundAt) {
    static DifferenceEntry of(Difference one) {
        return new DifferenceEntry(
                one.id(),
                one.run(),
                one.provider(),
                one.kind(),
                one.reference(),
                one.line().orElse(null),
                one.caseNumber().orElse(null),
                one.ourStatus(),
                one.theirStatus(),
                one.fields(),
                one.detail(),
                one.state(),
                one.owner().map(UserId::value).orElse(null),
                one.ownerName(),
                one.dueAt().orElse(null),
                one.overdue(),
                one.note(),
                one.resolvedBy().orElse(null),
                one.resolvedAt().orElse(null),
                one.foundAt());
    }
}
