package io.influencegen.identity.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.notification.boundary.MailRecipient;
import java.util.Locale;

/** Whether a name and an address can be those of an account. */
public final class NewcomerCheck {
    private NewcomerCheck() {}

    public static String name(String typed) {
        String name = typed == null ? "" : typed.strip();
        if (name.isEmpty()) {
            throw new DomainException(IdentityError.DISPLAY_NAME_MISSING);
        }
        if (name.length() > Profiles.LONGEST_NAME) {
            throw new DomainException(IdentityError.DISPLAY_NAME_TOO_LONG, Profiles.LONGEST_NAME);
        }
        MailRecipient.stranger(name, "nobody@example.com", Locale.ENGLISH);
        return name;
    }

    /** An address that mail can be sent to. */
    public static String email(String typed) {
        String email = typed == null ? "" : typed.strip();
        return MailRecipient.stranger("", email, Locale.ENGLISH).address();
    }
}
