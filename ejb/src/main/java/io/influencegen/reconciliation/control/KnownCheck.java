package io.influencegen.reconciliation.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.reconciliation.entity.ReviewStatus;
import java.time.Instant;

/** A check as we know it; texts are empty for what we do not know. The last three are digests. */
record KnownCheck(
        long caseNumber,
        boolean latest,
        UserId influencer,
        String provider,
        String reference,
        ReviewStatus status,
        String country,
        String documentType,
        String expires,
        Instant askedAt,
        String decidedOn,
        String name,
        String birth,
        String document) {}
