package io.influencegen.moderation.boundary;

import static io.influencegen.notification.boundary.MailKind.Placeholder.mandatory;
import static io.influencegen.notification.boundary.MailKind.Placeholder.optional;

import io.influencegen.notification.boundary.MailCatalog;
import io.influencegen.notification.boundary.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Mails of {@code moderation}. */
@ApplicationScoped
public class ModerationMails implements MailCatalog {
    public static final MailKind APPEAL_UPHELD = MailKind.of(
            "moderation.appeal-upheld",
            optional("rule", "Nudity"),
            optional("reason", "The picture is for a lesson in painting."),
            mandatory("link", "https://portal.example/moderation/refusals"));

    public static final MailKind APPEAL_REJECTED = MailKind.of(
            "moderation.appeal-rejected",
            optional("rule", "Nudity"),
            optional("reason", "Our brands show people dressed."),
            mandatory("link", "https://portal.example/moderation/refusals"));

    @Override
    public List<MailKind> kinds() {
        return List.of(APPEAL_UPHELD, APPEAL_REJECTED);
    }
}
