package io.influencegen.notification.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.DomainException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whom a mail is to. Neither address nor name can hold a line break, so nobody writes headers of their own. */
public record MailRecipient(Optional<UserId> account, String name, String address, Locale language) {
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[^\\s\\p{Cntrl}@<>()\\[\\]\\\\,;:\"]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    public MailRecipient {
        if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
            throw new DomainException(NotificationError.MAIL_ADDRESS_INVALID);
        }
        if (CONTROL.matcher(name).find()) {
            throw new DomainException(NotificationError.MAIL_NAME_INVALID);
        }
    }

    /** Somebody with an account, whose key the mail is sealed with. */
    public static MailRecipient of(UserId account, String name, String address, Locale language) {
        return new MailRecipient(Optional.of(account), name, address, language);
    }

    /** Somebody of whom there is nothing but an address. */
    public static MailRecipient stranger(String name, String address, Locale language) {
        return new MailRecipient(Optional.empty(), name, address, language);
    }

    @Override
    public String toString() {
        return account.map(UserId::toString).orElse("stranger");
    }
}
