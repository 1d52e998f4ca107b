package io.influencegen.consent.api;

import io.influencegen.consent.boundary.LegalKind;
import io.influencegen.consent.boundary.LegalState;
import io.influencegen.consent.boundary.LegalTextView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One version of a text that people agree to.")
public record LegalText(
        @Schema(description = "Its id, to agree to it.") UUID id,
        @Schema(description = "Which text.") LegalKind kind,

        @Schema(description = "Its version.", examples = "2")
        int version,

        @Schema(description = "Its title.", examples = "Terms of Service")
        String title,

        @Schema(
                description = "Its words: plain text with headings after ## and items after a dash.",
                examples = "These terms…")
        String body,

        @Schema(description = "Whether it was published.") LegalState state,

        @Schema(description = "Absent from a draft.", nullable = true)
        Instant publishedAt,

        @Schema(description = "The SHA-256 of title, empty line and body.", examples = "9f86d081884c7d65")
        String sha256,

        @Schema(description = "The edition of a draft, to be named when it is changed.", examples = "3")
        long edit) {
    static LegalText of(LegalTextView view) {
        return new LegalText(
                view.id().value(),
                view.kind(),
                view.version(),
                view.title(),
                view.body(),
                view.state(),
                view.publishedAt().orElse(null),
                view.sha256(),
                view.edit());
    }
}
