package io.influencegen.notification.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a mail says in one language: the text in force, and when it was written if it is not the shipped one. Version 0 is the shipped. */
public record MailTemplateView(
        String kind,
        String language,
        MailText text,
        List<MailKind.Placeholder> placeholders,
        Optional<Instant> changedAt,
        long version)
        implements Serializable {
    public MailTemplateView {
        placeholders = List.copyOf(placeholders);
    }

    public boolean isChanged() {
        return changedAt.isPresent();
    }
}
