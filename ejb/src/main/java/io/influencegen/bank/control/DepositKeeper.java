package io.influencegen.bank.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.audit.boundary.Outcome;
import io.influencegen.bank.boundary.BankAccountState;
import io.influencegen.bank.boundary.BankDepositsFailed;
import io.influencegen.bank.boundary.BankDepositsMatched;
import io.influencegen.bank.boundary.BankError;
import io.influencegen.bank.boundary.DepositAnswer;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Compares what the owner names with what was sent. Every try counts, however many come at once. */
@Dependent
public class DepositKeeper {
    static final String EXHAUSTED = "deposits-exhausted";
    static final String EXPIRED = "deposits-expired";

    private final BankAccountRepository accounts;
    private final AccountSeal seal;
    private final BankDecision decision;
    private final BankNews news;
    private final AuditLog audit;
    private final Event<BankDepositsMatched> matched;
    private final Event<BankDepositsFailed> failed;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    DepositKeeper(
            BankAccountRepository accounts,
            AccountSeal seal,
            BankDecision decision,
            BankNews news,
            AuditLog audit,
            Event<BankDepositsMatched> matched,
            Event<BankDepositsFailed> failed,
            RequestContext context,
            Clock clock) {
        this.accounts = accounts;
        this.seal = seal;
        this.decision = decision;
        this.news = news;
        this.audit = audit;
        this.matched = matched;
        this.failed = failed;
        this.context = context;
        this.clock = clock;
    }

    public DepositAnswer enter(List<BigDecimal> named) {
        DepositAmounts.checked(named);
        UserId self = context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
        SealedAccount account = accounts.lockPending(self)
                .filter(one -> one.state() == BankAccountState.DEPOSITS_SENT)
                .orElseThrow(() -> new DomainException(BankError.BANK_ACCOUNT_NOT_PENDING));
        if (account.isOver(clock.instant())) {
            fail(account, EXPIRED);
            return new DepositAnswer(DepositAnswer.Outcome.EXPIRED, 0);
        }
        accounts.countTry(account.id());
        int left = account.triesLeft() - 1;
        if (DepositAmounts.match(seal.amounts(account), named)) {
            accept(account);
            return new DepositAnswer(DepositAnswer.Outcome.RIGHT, left);
        }
        audit.record(entry("bank.deposits-wrong", account)
                .outcome(Outcome.REFUSED)
                .change(Map.of(), Map.of("tries-left", String.valueOf(left))));
        if (left > 0) {
            return new DepositAnswer(DepositAnswer.Outcome.WRONG, left);
        }
        fail(account, EXHAUSTED);
        return new DepositAnswer(DepositAnswer.Outcome.EXHAUSTED, 0);
    }

    public int expire(int limit) {
        List<SealedAccount> overdue = accounts.lockOverdue(clock.instant(), limit);
        overdue.forEach(account -> fail(account, EXPIRED));
        return overdue.size();
    }

    /** A change is decided by people, who now know that the account is its owner's. */
    private void accept(SealedAccount account) {
        audit.record(entry("bank.deposits-matched", account));
        if (account.isChange()) {
            accounts.move(account.id(), account.state().to(BankAccountState.PROVEN));
            news.matched(account.owner(), seal.open(account));
            matched.fire(new BankDepositsMatched(account.owner(), account.id()));
        } else {
            decision.verify(account, "micro-deposits");
        }
    }

    private void fail(SealedAccount account, String why) {
        decision.fail(account, why);
        failed.fire(new BankDepositsFailed(account.owner()));
    }

    private static AuditEntry entry(String action, SealedAccount account) {
        return AuditEntry.of(action).on("bank-account", account.id().toString());
    }
}
