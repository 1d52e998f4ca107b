package io.influencegen.privacy.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.boundary.Addressees;
import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.Mailer;
import io.influencegen.notification.boundary.PortalLinks;
import io.influencegen.privacy.boundary.PrivacyMails;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Tells people what became of what they asked: by mail, and on the page they have open. */
@Dependent
public class PrivacyNews {
    private static final String NOTICE = "notice";
    private static final String UNTIL = "until";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Addressees addressees;
    private final Mailer mailer;
    private final PortalLinks links;
    private final LivePush push;

    @Inject
    PrivacyNews(Addressees addressees, Mailer mailer, PortalLinks links, LivePush push) {
        this.addressees = addressees;
        this.mailer = mailer;
        this.links = links;
        this.push = push;
    }

    void exportReady(UserId owner, Instant until) {
        mail(PrivacyMails.EXPORT_READY, owner, Map.of(UNTIL, DAY.format(until)));
        notice(owner, "success", "Your data is ready", "Download it on the page Your data until " + DAY.format(until));
    }

    void exportFailed(UserId owner) {
        mail(PrivacyMails.EXPORT_FAILED, owner, Map.of());
        notice(owner, "warning", "Your data could not be put together", "Please ask for it again.");
    }

    void erasureRequested(UserId owner, Instant until) {
        mail(PrivacyMails.ERASURE_REQUESTED, owner, Map.of(UNTIL, DAY.format(until)));
    }

    void erasureAccepted(UserId owner) {
        mail(PrivacyMails.ERASURE_ACCEPTED, owner, Map.of());
        notice(owner, "info", "We are going to forget you", "Your wish is accepted.");
    }

    void erasureRefused(UserId owner, String reason) {
        mail(PrivacyMails.ERASURE_REFUSED, owner, Map.of("reason", reason));
        notice(owner, "warning", "We cannot forget you yet", reason);
    }

    private void mail(MailKind kind, UserId owner, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("link", links.to("/privacy/mine"));
        addressees.find(owner).ifPresent(person -> mailer.send(kind, person, values));
    }

    private void notice(UserId owner, String kind, String title, String text) {
        push.announce(Audience.user(owner), NOTICE, Map.of("kind", kind, "title", title, "text", text));
    }
}
