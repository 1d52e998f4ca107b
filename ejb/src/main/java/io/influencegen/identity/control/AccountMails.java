package io.influencegen.identity.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.boundary.IdentityMails;
import io.influencegen.identity.boundary.IdentitySettings;
import io.influencegen.identity.entity.LinkPurpose;
import io.influencegen.identity.entity.UserAccount;
import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.MailRecipient;
import io.influencegen.notification.boundary.Mailer;
import io.influencegen.notification.boundary.PortalLinks;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Writes to people about their account, with a link that works once where one is needed. */
@Dependent
public class AccountMails {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Inject
    private OneTimeLinkRepository links;

    @Inject
    private EmailSeal emails;

    @Inject
    private Mailer mailer;

    @Inject
    private PortalLinks portal;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    public void askToVerify(UserAccount account) {
        sendLink(
                account,
                IdentityMails.VERIFY_EMAIL,
                LinkPurpose.VERIFY_EMAIL,
                "/identity/verify",
                settings.duration(IdentitySettings.VERIFICATION_LIFE));
    }

    public void tellThatItExists(UserAccount account) {
        send(account, IdentityMails.ACCOUNT_EXISTS, Map.of("link", portal.to("/identity/sign-in")));
    }

    public void helpToNewPassword(UserAccount account) {
        sendLink(
                account,
                IdentityMails.RESET_PASSWORD,
                LinkPurpose.RESET_PASSWORD,
                "/identity/reset",
                settings.duration(IdentitySettings.RESET_LIFE));
    }

    public void invite(UserAccount account, String inviter) {
        Duration life = settings.duration(IdentitySettings.INVITATION_LIFE);
        send(
                account,
                IdentityMails.INVITATION,
                Map.of(
                        "link",
                        link(account, LinkPurpose.INVITATION, "/identity/invitation", life),
                        "inviter",
                        inviter,
                        "valid",
                        words(life)));
    }

    public void tellThatPasswordChanged(UserAccount account) {
        send(
                account,
                IdentityMails.PASSWORD_CHANGED,
                Map.of("when", MOMENT.format(clock.instant()), "link", portal.to("/identity/forgotten")));
    }

    public void tellOfPasskey(UserAccount account) {
        send(
                account,
                IdentityMails.PASSKEY_ADDED,
                Map.of("when", MOMENT.format(clock.instant()), "link", portal.to("/identity/security")));
    }

    public void tellOfNewDevice(UserAccount account, String device) {
        send(
                account,
                IdentityMails.NEW_DEVICE,
                Map.of(
                        "device",
                        device,
                        "when",
                        MOMENT.format(clock.instant()),
                        "link",
                        portal.to("/identity/sessions")));
    }

    private void sendLink(UserAccount account, MailKind kind, LinkPurpose purpose, String path, Duration life) {
        send(account, kind, Map.of("link", link(account, purpose, path, life), "valid", words(life)));
    }

    private String link(UserAccount account, LinkPurpose purpose, String path, Duration life) {
        return portal.to(path + "?token=" + links.issue(new UserId(account.id()), purpose, life));
    }

    private void send(UserAccount account, MailKind kind, Map<String, String> values) {
        mailer.send(
                kind,
                MailRecipient.of(
                        new UserId(account.id()),
                        account.displayName(),
                        emails.open(account),
                        account.language().getLocale()),
                values);
    }

    private static String words(Duration life) {
        long hours = life.toHours();
        return hours < 1 ? life.toMinutes() + " minutes" : hours == 1 ? "1 hour" : hours + " hours";
    }
}
