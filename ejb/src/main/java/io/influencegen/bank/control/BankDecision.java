package io.influencegen.bank.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.bank.boundary.BankAccountState;
import io.influencegen.bank.boundary.BankAccountVerified;
import io.influencegen.bank.boundary.BankError;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts an account in use, or says that it cannot be. */
@Dependent
public class BankDecision {
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final BankAccountRepository accounts;
    private final AccountSeal seal;
    private final BankNews news;
    private final AuditLog audit;
    private final Event<BankAccountVerified> verified;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    BankDecision(
            BankAccountRepository accounts,
            AccountSeal seal,
            BankNews news,
            AuditLog audit,
            Event<BankAccountVerified> verified,
            RequestContext context,
            Clock clock) {
        this.accounts = accounts;
        this.seal = seal;
        this.news = news;
        this.audit = audit;
        this.verified = verified;
        this.context = context;
        this.clock = clock;
    }

    public void confirm(UserId owner, String how) {
        verify(pending(owner), word(how));
    }

    public void refuse(UserId owner, String reasonKey) {
        fail(pending(owner), word(reasonKey));
    }

    void verify(SealedAccount account, String how) {
        BankAccountState next = account.state().to(BankAccountState.VERIFIED);
        accounts.verify(account, how, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(moved("bank.account-verified", account, next, how));
        news.verified(account.owner(), seal.open(account));
        verified.fire(new BankAccountVerified(account.owner(), account.id()));
    }

    void fail(SealedAccount account, String why) {
        BankAccountState next = account.state().to(BankAccountState.FAILED);
        accounts.fail(account.id(), why);
        audit.record(moved("bank.account-failed", account, next, why));
        news.failed(account.owner(), seal.open(account), why);
    }

    private SealedAccount pending(UserId owner) {
        if (context.caller().user().filter(owner::equals).isPresent()) {
            throw new DomainException(BankError.BANK_ACCOUNT_OWN);
        }
        return accounts.lockPending(owner).orElseThrow(() -> new DomainException(BankError.BANK_ACCOUNT_NOT_PENDING));
    }

    private static String word(String word) {
        if (word == null || !WORD.matcher(word).matches()) {
            throw new DomainException(CommonError.INVALID_VALUE, "reason", "must be a word");
        }
        return word;
    }

    private static AuditEntry moved(String action, SealedAccount account, BankAccountState to, String why) {
        return AuditEntry.of(action)
                .on("bank-account", account.id().toString())
                .change(
                        Map.of("state", account.state().name()),
                        Map.of("state", to.name(), "why", why, "change", String.valueOf(account.isChange())));
    }
}
