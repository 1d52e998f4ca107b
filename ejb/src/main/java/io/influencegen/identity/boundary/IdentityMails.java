package io.influencegen.identity.boundary;

import static io.influencegen.notification.boundary.MailKind.Placeholder.mandatory;
import static io.influencegen.notification.boundary.MailKind.Placeholder.optional;

import io.influencegen.notification.boundary.MailCatalog;
import io.influencegen.notification.boundary.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Mails of {@code identity}. */
@ApplicationScoped
public class IdentityMails implements MailCatalog {
    /** To whoever signed up, until when the link works. */
    public static final MailKind VERIFY_EMAIL = MailKind.of(
            "identity.verify-email",
            mandatory("link", "https://portal.example/identity/verify?token=Wd8sVq2xT0"),
            optional("valid", "24 hours"));

    public static final MailKind RESET_PASSWORD = MailKind.of(
            "identity.reset-password",
            mandatory("link", "https://portal.example/identity/reset?token=Jk3mRt7cP1"),
            optional("valid", "30 minutes"));

    /** Who invites, and until when the link works. */
    public static final MailKind INVITATION = MailKind.of(
            "identity.invitation",
            mandatory("link", "https://portal.example/identity/invitation?token=Zn5bHy9wL4"),
            optional("inviter", "Avery Admin"),
            optional("valid", "7 days"));

    /** When it was, and where one sets a new password if it was somebody else. */
    public static final MailKind PASSWORD_CHANGED = MailKind.of(
            "identity.password-changed",
            optional("when", "21 November 2026, 14:05 UTC"),
            mandatory("link", "https://portal.example/identity/forgotten"));

    /** When it was, and where one takes it away if it was somebody else. */
    public static final MailKind PASSKEY_ADDED = MailKind.of(
            "identity.passkey-added",
            optional("when", "21 November 2026, 14:05 UTC"),
            mandatory("link", "https://portal.example/identity/security"));

    /** Which device, when, and where one signs it out if it was somebody else. */
    public static final MailKind NEW_DEVICE = MailKind.of(
            "identity.new-device",
            optional("device", "Firefox · Linux"),
            optional("when", "21 November 2026, 14:05 UTC"),
            mandatory("link", "https://portal.example/identity/sessions"));

    /** To the owner of an account somebody tried to sign up for again: where to sign in. */
    public static final MailKind ACCOUNT_EXISTS =
            MailKind.of("identity.account-exists", mandatory("link", "https://portal.example/identity/sign-in"));

    @Override
    public List<MailKind> kinds() {
        return List.of(
                VERIFY_EMAIL, RESET_PASSWORD, INVITATION, PASSWORD_CHANGED, PASSKEY_ADDED, NEW_DEVICE, ACCOUNT_EXISTS);
    }
}
