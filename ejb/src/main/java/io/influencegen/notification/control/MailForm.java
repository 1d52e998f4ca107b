package io.influencegen.notification.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.MailText;
import io.influencegen.notification.boundary.NotificationError;
import java.util.Map;
import java.util.regex.Pattern;

/** A template filled in: values become text, never markup; the HTML gets the layout all mails share. */
final class MailForm {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    private MailForm() {}

    /** Refuses values that a template of this kind could not take. That they are complete is the sender's duty. */
    static MailText fill(MailKind kind, MailText template, String language, Map<String, String> values) {
        kind.placeholders().forEach(placeholder -> requireValue(kind, placeholder, values));
        String subject = Placeholders.fill(template.subject(), values::get).strip();
        if (subject.isEmpty() || CONTROL.matcher(subject).find()) {
            throw new DomainException(NotificationError.MAIL_SUBJECT_INVALID);
        }
        String body = Placeholders.fill(template.html(), name -> Placeholders.escape(values.get(name)));
        Map<String, String> parts = Map.of("language", language, "subject", Placeholders.escape(subject), "body", body);
        return new MailText(
                subject,
                Placeholders.fill(template.text(), values::get),
                Placeholders.fill(ShippedTexts.LAYOUT, parts::get));
    }

    private static void requireValue(MailKind kind, MailKind.Placeholder placeholder, Map<String, String> values) {
        String value = values.get(placeholder.name());
        if (value == null) {
            throw new IllegalArgumentException(kind.key() + " needs a value for " + placeholder.name());
        }
        if (placeholder.isLink() && !value.matches("https?://\\S+")) {
            throw new IllegalArgumentException(kind.key() + " needs a web address as " + placeholder.name());
        }
    }
}
