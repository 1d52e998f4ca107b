package io.influencegen.screening.api;

import io.influencegen.screening.boundary.HitState;
import io.influencegen.screening.boundary.ScreeningHit;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A match of a person, and what was decided about it.")
public record PersonHit(
        @Schema(description = "Its id.") UUID id,

        @Schema(description = "The person's id.") UUID person,

        @Schema(description = "Who of the lists it may be.") NameMatch match,

        @Schema(description = "How it stands.") HitState state,

        @Schema(description = "When it was found.") Instant foundAt,

        @Schema(description = "Who decided.", nullable = true, examples = "Kim Reviewer")
        String decider,

        @Schema(description = "When it was decided.", nullable = true)
        Instant decidedAt,

        @Schema(description = "Why it was decided so.", nullable = true, examples = "Born thirty years later.")
        String note) {
    static PersonHit of(ScreeningHit hit) {
        return new PersonHit(
                hit.id(),
                hit.subject().value(),
                NameMatch.of(hit.match()),
                hit.state(),
                hit.foundAt(),
                hit.decision().map(ScreeningHit.Decision::decider).orElse(null),
                hit.decision().map(ScreeningHit.Decision::at).orElse(null),
                hit.decision().map(ScreeningHit.Decision::note).orElse(null));
    }
}
