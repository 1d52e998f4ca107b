package io.influencegen.ownership.api;

import io.influencegen.ownership.boundary.OwnershipView;
import io.influencegen.ownership.boundary.ProofState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How the proof stands that a public profile belongs to a person.")
public record ProfileProof(
        @Schema(description = "The profile's id.") UUID profile,

        @Schema(description = "What has to be found in the bio or in a post.", examples = "ig-7f3k-9q2m")
        String code,

        @Schema(description = "Until when the code counts.") Instant expiresAt,

        @Schema(description = "How far it is.") ProofState state,

        @Schema(description = "When somebody looked last.", nullable = true)
        Instant lastLooked,

        @Schema(description = "Why the last look found nothing.", nullable = true)
        OwnershipView.Problem lastProblem) {
    static ProfileProof of(OwnershipView view) {
        return new ProfileProof(
                view.profileId(),
                view.code(),
                view.expiresAt(),
                view.state(),
                view.lastLooked().orElse(null),
                view.lastProblem().orElse(null));
    }
}
