package io.influencegen.bank.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.bank.boundary.BankAccountView;
import io.influencegen.bank.boundary.BankError;
import io.influencegen.bank.boundary.FullBankAccount;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows accounts to whoever decides about people or pays them: masked, or whole and on record. */
@Dependent
public class BankReading {
    private static final int LONGEST_REASON = 500;

    private final BankAccountRepository accounts;
    private final AccountSeal seal;
    private final AuditLog audit;
    private final RequestContext context;

    @Inject
    BankReading(BankAccountRepository accounts, AccountSeal seal, AuditLog audit, RequestContext context) {
        this.accounts = accounts;
        this.seal = seal;
        this.audit = audit;
        this.context = context;
    }

    public Optional<BankAccountView> of(UserId owner) {
        return accounts.newest(owner).map(account -> account.view(seal.open(account)));
    }

    public Optional<BankAccountView> inUse(UserId owner) {
        return accounts.inUse(owner).map(account -> account.view(seal.open(account)));
    }

    public Set<UserId> sharedWith(UserId owner) {
        return accounts.sharedWith(owner);
    }

    public FullBankAccount reveal(UserId owner, String reason) {
        return reveal(accounts.newest(owner).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND)), reason);
    }

    FullBankAccount reveal(SealedAccount account, String reason) {
        String why = Optional.ofNullable(reason).orElse("").strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new DomainException(BankError.BANK_REASON_MISSING);
        }
        if (context.caller().user().filter(account.owner()::equals).isPresent()) {
            throw new DomainException(BankError.BANK_ACCOUNT_OWN);
        }
        audit.record(AuditEntry.of("bank.account-revealed")
                .on("bank-account", account.id().toString())
                .change(Map.of(), Map.of("reason", why, "owner", account.owner().toString())));
        return full(account);
    }

    /** For the owner's own copy of their data. */
    List<FullBankAccount> all(UserId owner) {
        return accounts.all(owner).stream().map(this::full).toList();
    }

    private FullBankAccount full(SealedAccount account) {
        AccountDetails opened = seal.open(account);
        return new FullBankAccount(
                account.id(),
                account.owner(),
                account.scheme(),
                account.country(),
                account.currency(),
                opened.holder(),
                opened.bankCode(),
                opened.number());
    }
}
