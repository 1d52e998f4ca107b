package io.influencegen.privacy.api;

import io.influencegen.privacy.boundary.ErasureState;
import io.influencegen.privacy.boundary.ErasureView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Somebody's wish to be forgotten.")
public record Erasure(
        @Schema(description = "Its id.") UUID id,

        @Schema(description = "Whose it is.", examples = "Maria Lopez")
        String person,

        @Schema(description = "How it stands.") ErasureState state,
        @Schema(description = "When it was made.") Instant requestedAt,
        @Schema(description = "By when it is decided.") Instant dueAt,
        @Schema(description = "Whether that is over.") boolean overdue,

        @Schema(description = "The person's own words.", examples = "I stopped posting.")
        String comment,

        @Schema(description = "When it was decided.", nullable = true)
        Instant decidedAt,

        @Schema(description = "What it was refused for.", nullable = true, examples = "A payment is open.")
        String reason,

        @Schema(description = "What is in the way; only of a single one.")
        List<String> holds) {
    public Erasure {
        holds = List.copyOf(holds);
    }

    static Erasure of(ErasureView view) {
        return new Erasure(
                view.id(),
                view.personName(),
                view.state(),
                view.requestedAt(),
                view.dueAt(),
                view.overdue(),
                view.comment(),
                view.decidedAt().orElse(null),
                view.reason().orElse(null),
                view.holds());
    }
}
