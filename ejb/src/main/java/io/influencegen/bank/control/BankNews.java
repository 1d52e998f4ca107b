package io.influencegen.bank.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.bank.boundary.BankMails;
import io.influencegen.identity.boundary.Addressees;
import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.Mailer;
import io.influencegen.notification.boundary.PortalLinks;
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

/** Tells owners how their account stands: by mail, and on the page they have open. */
@Dependent
public class BankNews {
    private static final String NOTICE = "notice";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Map<String, String> REASONS = Map.of(
            DepositKeeper.EXHAUSTED,
            "The two amounts were not the ones we sent.",
            DepositKeeper.EXPIRED,
            "The two amounts were not entered in time.",
            "holder-name",
            "The account is not in your name.",
            "statement",
            "The statement does not show this account.");
    private static final String ANY_REASON = "We could not confirm that the account is yours.";

    private final Addressees addressees;
    private final Mailer mailer;
    private final PortalLinks links;
    private final LivePush push;

    @Inject
    BankNews(Addressees addressees, Mailer mailer, PortalLinks links, LivePush push) {
        this.addressees = addressees;
        this.mailer = mailer;
        this.links = links;
        this.push = push;
    }

    /** Also a warning, where it was somebody else. */
    void entered(UserId owner, AccountDetails account, boolean change) {
        String next = change
                ? "The account you had stays in use until the new one is checked."
                : "We are going to send two small amounts to it.";
        mail(BankMails.ACCOUNT_ENTERED, owner, account, Map.of("next", next));
        notice(owner, "info", "Your bank account is entered", next);
    }

    void sent(UserId owner, AccountDetails account, Instant until) {
        mail(BankMails.DEPOSITS_SENT, owner, account, Map.of("until", DAY.format(until)));
        notice(
                owner,
                "info",
                "Two small amounts are on their way",
                "Enter them until " + DAY.format(until) + " to show that the account is yours.");
    }

    void matched(UserId owner, AccountDetails account) {
        mail(BankMails.DEPOSITS_MATCHED, owner, account, Map.of());
        notice(owner, "success", "The amounts are right", "Two people look at the change before we pay to it.");
    }

    void verified(UserId owner, AccountDetails account) {
        mail(BankMails.ACCOUNT_VERIFIED, owner, account, Map.of());
        notice(owner, "success", "Your bank account is verified", "We pay to it from now on.");
    }

    void failed(UserId owner, AccountDetails account, String why) {
        String reason = REASONS.getOrDefault(why, ANY_REASON);
        mail(BankMails.ACCOUNT_FAILED, owner, account, Map.of("reason", reason));
        notice(owner, "warning", "Your bank account is not verified", reason + " Please enter an account again.");
    }

    private void mail(MailKind kind, UserId owner, AccountDetails account, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("ending", account.ending());
        values.put("link", links.to("/bank/mine"));
        addressees.find(owner).ifPresent(person -> mailer.send(kind, person, values));
    }

    private void notice(UserId owner, String kind, String title, String text) {
        push.announce(Audience.user(owner), NOTICE, Map.of("kind", kind, "title", title, "text", text));
    }
}
