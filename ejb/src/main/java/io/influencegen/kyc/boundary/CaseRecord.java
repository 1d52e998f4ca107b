package io.influencegen.kyc.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.entity.CaseState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A case with the paper its applicant has described, for features that hold it against what others know. */
public record CaseRecord(
        UUID id,
        long number,
        UserId influencer,
        CaseState state,
        String country,
        Optional<Instant> decidedAt,
        Optional<PaperDetails> paper) {
    public boolean isApproved() {
        return state == CaseState.APPROVED;
    }

    public boolean isRefused() {
        return state == CaseState.REFUSED;
    }

    /** Empty where no paper is described. */
    public String paperKind() {
        return paper.map(described -> described.kind().name()).orElse("");
    }
}
