package io.influencegen.notification.ui;

import io.influencegen.notification.boundary.MailTemplateView;
import java.time.Instant;
import java.util.Locale;

/** One mail in one language, as a line of the list. */
public record MailTemplateRow(MailTemplateView view) {
    public String getAddress() {
        return "/notification/edit?kind=" + view.kind() + "&language=" + view.language();
    }

    public String getNameKey() {
        return "mail." + view.kind();
    }

    public String getLanguage() {
        return Locale.forLanguageTag(view.language()).getDisplayLanguage(Locale.ENGLISH);
    }

    public String getSubject() {
        return view.text().subject();
    }

    public boolean isChanged() {
        return view.isChanged();
    }

    public Instant getChangedAt() {
        return view.changedAt().orElse(null);
    }
}
