package io.influencegen.bank.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.bank.boundary.BankAccountCommand;
import io.influencegen.bank.boundary.BankAccountEntered;
import io.influencegen.bank.boundary.BankError;
import io.influencegen.bank.boundary.BankScheme;
import io.influencegen.bank.boundary.BankSettings;
import io.influencegen.bank.boundary.MyBankAccount;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes in the caller's own account. */
@Dependent
public class BankAccountKeeper {
    private final BankAccountRepository accounts;
    private final AccountSeal seal;
    private final DepositAmounts amounts;
    private final BankNews news;
    private final Settings settings;
    private final AuditLog audit;
    private final Event<BankAccountEntered> entered;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    BankAccountKeeper(
            BankAccountRepository accounts,
            AccountSeal seal,
            DepositAmounts amounts,
            BankNews news,
            Settings settings,
            AuditLog audit,
            Event<BankAccountEntered> entered,
            RequestContext context,
            Clock clock) {
        this.accounts = accounts;
        this.seal = seal;
        this.amounts = amounts;
        this.news = news;
        this.settings = settings;
        this.audit = audit;
        this.entered = entered;
        this.context = context;
        this.clock = clock;
    }

    public MyBankAccount enter(BankAccountCommand wished) {
        UserId self = self();
        String country = AccountCheck.country(wished.country());
        String currency = AccountCheck.currency(wished.currency());
        AccountDetails details = AccountCheck.details(wished);
        BankScheme scheme = AccountCheck.scheme(country);
        BankAccountRepository.Sealed sealed = seal.seal(self, scheme, details, amounts.make());
        if (accounts.isInUse(self, sealed.numberIndex())) {
            throw new DomainException(BankError.BANK_ACCOUNT_SAME);
        }
        boolean change = accounts.inUse(self).isPresent();
        UUID id = TimeOrderedId.next(clock.millis());
        accounts.replacePending(self);
        boolean added = accounts.add(new BankAccountRepository.Entry(
                id,
                self,
                scheme.name(),
                country,
                currency,
                sealed,
                change,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                settings.number(BankSettings.DEPOSIT_TRIES)));
        if (!added) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        audit.record(AuditEntry.of("bank.account-entered")
                .on("bank-account", id.toString())
                .change(Map.of(), Map.of("country", country, "change", String.valueOf(change))));
        news.entered(self, details, change);
        entered.fire(new BankAccountEntered(self, id, change));
        return mine().orElseThrow();
    }

    public void check(BankAccountCommand wished) {
        AccountCheck.currency(wished.currency());
        AccountCheck.details(wished);
    }

    public BankScheme schemeOf(String country) {
        return AccountCheck.scheme(AccountCheck.country(country));
    }

    public Optional<MyBankAccount> mine() {
        UserId self = self();
        return accounts.newest(self).map(account -> account.mine(seal.open(account), meanwhile(self, account)));
    }

    private Optional<MyBankAccount.InUse> meanwhile(UserId self, SealedAccount newest) {
        return accounts.inUse(self)
                .filter(one -> !one.id().equals(newest.id()))
                .map(one -> new MyBankAccount.InUse(
                        one.country(), seal.open(one).ending(), one.verifiedAt().orElseThrow()));
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
