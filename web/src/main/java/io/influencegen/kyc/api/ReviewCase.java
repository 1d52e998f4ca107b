package io.influencegen.kyc.api;

import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.boundary.CaseLine;
import io.influencegen.kyc.entity.CaseReason;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.RiskLevel;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A case of verification.")
public record ReviewCase(
        @Schema(description = "Its id.") UUID id,

        @Schema(description = "Its number.", examples = "V-1042")
        String number,

        @Schema(description = "Whose it is.") UUID influencer,

        @Schema(description = "Their name; empty until they say it.", examples = "Maya Lopez")
        String name,

        @Schema(description = "Where they live, as two letters.", examples = "DE")
        String country,

        @Schema(description = "Why there is a case.") CaseReason reason,

        @Schema(description = "Where it is.") CaseState state,

        @Schema(description = "How closely to look.") RiskLevel risk,

        @Schema(description = "How often it was sent.", examples = "1")
        int round,

        @Schema(description = "Whether it is late.") boolean overdue,

        @Schema(description = "Who has it.", nullable = true)
        UUID holder,

        @Schema(description = "When it was sent last.", nullable = true)
        Instant submittedAt,

        @Schema(description = "Until when it has to be decided.", nullable = true)
        Instant dueAt,

        @Schema(description = "When it was decided.", nullable = true)
        Instant decidedAt) {
    static ReviewCase of(CaseLine line) {
        return new ReviewCase(
                line.id(),
                line.title(),
                line.influencer().value(),
                line.name(),
                line.country(),
                line.reason(),
                line.state(),
                line.risk(),
                line.round(),
                line.overdue(),
                line.holder().map(UserId::value).orElse(null),
                line.submittedAt().orElse(null),
                line.dueAt().orElse(null),
                line.decidedAt().orElse(null));
    }
}
