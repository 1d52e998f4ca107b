package io.influencegen.kyc.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.entity.CaseReason;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.RiskLevel;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A case as a list shows it. */
public record CaseLine(
        UUID id,
        long number,
        UserId influencer,
        String name,
        String country,
        CaseReason reason,
        CaseState state,
        RiskLevel risk,
        int round,
        Optional<UserId> holder,
        String holderName,
        Optional<Instant> snoozedUntil,
        Instant openedAt,
        Optional<Instant> submittedAt,
        Optional<Instant> dueAt,
        Optional<Instant> decidedAt,
        boolean overdue,
        boolean mentioned)
        implements Serializable {
    public String title() {
        return "V-" + number;
    }
}
