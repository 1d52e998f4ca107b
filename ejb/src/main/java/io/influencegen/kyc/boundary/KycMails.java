package io.influencegen.kyc.boundary;

import static io.influencegen.notification.boundary.MailKind.Placeholder.mandatory;
import static io.influencegen.notification.boundary.MailKind.Placeholder.optional;

import io.influencegen.notification.boundary.MailCatalog;
import io.influencegen.notification.boundary.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Mails of {@code kyc}. */
@ApplicationScoped
public class KycMails implements MailCatalog {
    private static final String STATUS = "https://portal.example/kyc/status";

    public static final MailKind SENT = MailKind.of(
            "kyc.sent", optional("number", "1042"), optional("due", "Tuesday, 24 November"), mandatory("link", STATUS));

    public static final MailKind RETURNED = MailKind.of(
            "kyc.returned",
            optional("number", "1042"),
            optional("what", "Identity document: We cannot read your document on the picture."),
            mandatory("link", STATUS));

    public static final MailKind APPROVED =
            MailKind.of("kyc.approved", optional("number", "1042"), mandatory("link", "https://portal.example/home"));

    public static final MailKind REFUSED = MailKind.of(
            "kyc.refused",
            optional("number", "1042"),
            optional("reason", "We could not verify your documents."),
            mandatory("link", STATUS));

    public static final MailKind PAPER_ENDS = MailKind.of(
            "kyc.paper-ends",
            mandatory("day", "Tuesday, 24 November 2026"),
            optional("left", "7 days"),
            mandatory("link", STATUS));

    public static final MailKind PAPER_ENDED =
            MailKind.of("kyc.paper-ended", optional("day", "Tuesday, 24 November 2026"), mandatory("link", STATUS));

    @Override
    public List<MailKind> kinds() {
        return List.of(SENT, RETURNED, APPROVED, REFUSED, PAPER_ENDS, PAPER_ENDED);
    }
}
