package io.influencegen.notification.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.MailText;
import io.influencegen.notification.boundary.NotificationError;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether a text can be the template of a mail; says what is wrong with it, part by part. */
final class TemplateCheck {
    private static final Map<String, Integer> LONGEST =
            new TreeMap<>(Map.of("subject", 200, "text", 20_000, "html", 50_000));

    private TemplateCheck() {}

    static void of(MailKind kind, MailText text) {
        Map<String, String> parts = new TreeMap<>(
                Map.of("subject", orEmpty(text.subject()), "text", orEmpty(text.text()), "html", orEmpty(text.html())));
        parts.forEach((name, part) -> {
            refuseIf(part.isBlank(), NotificationError.MAIL_PART_EMPTY, name);
            refuseIf(part.length() > LONGEST.get(name), NotificationError.MAIL_PART_TOO_LONG, name, LONGEST.get(name));
            refuseIf(Placeholders.areBroken(part), NotificationError.MAIL_PLACEHOLDER_BROKEN, name);
            requireKnown(kind, part);
        });
        refuseIf(text.subject().lines().count() > 1, NotificationError.MAIL_SUBJECT_INVALID);
        kind.placeholders().stream().filter(MailKind.Placeholder::mandatory).forEach(needed -> {
            requireIn("text", parts, needed.name());
            requireIn("html", parts, needed.name());
        });
    }

    private static void requireKnown(MailKind kind, String part) {
        Set<String> known = kind.placeholders().stream()
                .map(MailKind.Placeholder::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Placeholders.in(part).stream()
                .filter(used -> !known.contains(used))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new DomainException(
                            NotificationError.MAIL_PLACEHOLDER_UNKNOWN, unknown, String.join(", ", known));
                });
    }

    private static void requireIn(String name, Map<String, String> parts, String placeholder) {
        refuseIf(
                !Placeholders.in(parts.get(name)).contains(placeholder),
                NotificationError.MAIL_PLACEHOLDER_MISSING,
                placeholder,
                name);
    }

    private static void refuseIf(boolean wrong, NotificationError error, Object... values) {
        if (wrong) {
            throw new DomainException(error, values);
        }
    }

    private static String orEmpty(String part) {
        return part == null ? "" : part;
    }
}
