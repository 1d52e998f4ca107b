package io.influencegen.consent.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One version of a text: paragraphs, lists and headings in plain text, never HTML. A draft has the number it is going to get. */
public record LegalTextView(
        LegalTextId id,
        LegalKind kind,
        int version,
        String title,
        String body,
        LegalState state,
        Optional<Instant> publishedAt,
        String sha256,
        long edit)
        implements Serializable {
    /** As it is shown. */
    public List<TextBlock> blocks() {
        return TextBlock.of(body);
    }
}
