package io.influencegen.consent.api;

import io.influencegen.consent.boundary.LegalKind;
import io.influencegen.consent.boundary.LegalState;
import io.influencegen.consent.boundary.LegalTextLine;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A version of a text, and how many people have agreed to it.")
public record LegalTextVersion(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "Which text.") LegalKind kind,

        @Schema(description = "Its version.", examples = "2")
        int version,

        @Schema(description = "Its title.", examples = "Terms of Service")
        String title,

        @Schema(description = "Whether it was published.") LegalState state,
        @Schema(description = "Whether it is in force.") boolean inForce,

        @Schema(description = "Absent from a draft.", nullable = true)
        Instant publishedAt,

        @Schema(description = "How many people have agreed to it.", examples = "1200")
        long agreed) {
    static LegalTextVersion of(LegalTextLine line) {
        return new LegalTextVersion(
                line.id().value(),
                line.kind(),
                line.version(),
                line.title(),
                line.state(),
                line.inForce(),
                line.publishedAt().orElse(null),
                line.agreed());
    }
}
