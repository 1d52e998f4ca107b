package io.influencegen.privacy.boundary;

import static io.influencegen.notification.boundary.MailKind.Placeholder.mandatory;
import static io.influencegen.notification.boundary.MailKind.Placeholder.optional;

import io.influencegen.notification.boundary.MailCatalog;
import io.influencegen.notification.boundary.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Mails of {@code privacy}. */
@ApplicationScoped
public class PrivacyMails implements MailCatalog {
    private static final MailKind.Placeholder UNTIL = optional("until", "14 March 2026");
    private static final MailKind.Placeholder LINK = mandatory("link", "https://portal.example/privacy/mine");

    public static final MailKind EXPORT_READY = MailKind.of("privacy.export-ready", UNTIL, LINK);

    public static final MailKind EXPORT_FAILED = MailKind.of("privacy.export-failed", LINK);

    public static final MailKind ERASURE_REQUESTED = MailKind.of("privacy.erasure-requested", UNTIL, LINK);

    public static final MailKind ERASURE_ACCEPTED = MailKind.of("privacy.erasure-accepted", LINK);

    public static final MailKind ERASURE_REFUSED =
            MailKind.of("privacy.erasure-refused", optional("reason", "A payment to you is still on its way."), LINK);

    @Override
    public List<MailKind> kinds() {
        return List.of(EXPORT_READY, EXPORT_FAILED, ERASURE_REQUESTED, ERASURE_ACCEPTED, ERASURE_REFUSED);
    }
}
