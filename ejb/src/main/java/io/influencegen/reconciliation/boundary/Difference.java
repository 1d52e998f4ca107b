package io.influencegen.reconciliation.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.reconciliation.entity.DifferenceState;
import io.influencegen.reconciliation.entity.DriftKind;
import io.influencegen.reconciliation.entity.ExportField;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One record and one case that differ, and who sees to it until when. Texts that one of the sides has not are empty. */
public record Difference(
        UUID id,
        UUID run,
        String provider,
        DriftKind kind,
        String reference,
        Optional<Long> line,
        Optional<Long> caseNumber,
        String ourStatus,
        String theirStatus,
        List<ExportField> fields,
        String detail,
        DifferenceState state,
        Optional<UserId> owner,
        String ownerName,
        Optional<Instant> dueAt,
        boolean overdue,
        String note,
        Optional<String> resolvedBy,
        Optional<Instant> resolvedAt,
        Instant foundAt)
        implements Serializable {
    public Difference {
        fields = List.copyOf(fields);
    }

    public Difference ownedBy(String name) {
        return new Difference(
                id,
                run,
                provider,
                kind,
                reference,
                line,
                caseNumber,
                ourStatus,
                theirStatus,
                fields,
                detail,
                state,
                owner,
                name,
                dueAt,
                overdue,
                note,
                resolvedBy,
                resolvedAt,
                foundAt);
    }
}
