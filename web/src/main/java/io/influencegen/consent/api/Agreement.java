package io.influencegen.consent.api;

import io.influencegen.consent.boundary.ConsentView;
import io.influencegen.consent.boundary.LegalKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "That you agreed to a text.")
public record Agreement(
        @Schema(description = "The text's id.") UUID text,
        @Schema(description = "Which text.") LegalKind kind,

        @Schema(description = "Its version.", examples = "2")
        int version,

        @Schema(description = "The SHA-256 of what you agreed to.", examples = "9f86d081884c7d65")
        String sha256,

        @Schema(description = "When you agreed.") Instant givenAt,

        @Schema(description = "From which address.", examples = "192.0.2.7")
        String ip) {
    static Agreement of(ConsentView view) {
        return new Agreement(
                view.text().value(), view.kind(), view.version(), view.sha256(), view.givenAt(), view.ip());
    }
}
