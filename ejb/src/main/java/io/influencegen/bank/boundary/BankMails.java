package io.influencegen.bank.boundary;

import static io.influencegen.notification.boundary.MailKind.Placeholder.mandatory;
import static io.influencegen.notification.boundary.MailKind.Placeholder.optional;

import io.influencegen.notification.boundary.MailCatalog;
import io.influencegen.notification.boundary.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Mails of {@code bank}. */
@ApplicationScoped
public class BankMails implements MailCatalog {
    private static final MailKind.Placeholder ENDING = optional("ending", "3000");
    private static final MailKind.Placeholder LINK = mandatory("link", "https://portal.example/bank/mine");

    public static final MailKind ACCOUNT_ENTERED = MailKind.of(
            "bank.account-entered", ENDING, optional("next", "We are going to send two small amounts to it."), LINK);

    public static final MailKind DEPOSITS_SENT =
            MailKind.of("bank.deposits-sent", ENDING, optional("until", "14 March 2026"), LINK);

    public static final MailKind DEPOSITS_MATCHED = MailKind.of("bank.deposits-matched", ENDING, LINK);

    public static final MailKind ACCOUNT_VERIFIED = MailKind.of("bank.account-verified", ENDING, LINK);

    public static final MailKind ACCOUNT_FAILED =
            MailKind.of("bank.account-failed", ENDING, optional("reason", "The account is not in your name."), LINK);

    @Override
    public List<MailKind> kinds() {
        return List.of(ACCOUNT_ENTERED, DEPOSITS_SENT, DEPOSITS_MATCHED, ACCOUNT_VERIFIED, ACCOUNT_FAILED);
    }
}
