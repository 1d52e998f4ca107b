package io.influencegen.bank.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.bank.control.BankAccountKeeper;
import io.influencegen.bank.control.DepositKeeper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Where influencers say where they are paid to: the caller's own account, and nobody else's. */
@Stateless
@RolesAllowed(Roles.INFLUENCER)
public class BankAccounts {
    @Inject
    private BankAccountKeeper keeper;

    @Inject
    private DepositKeeper deposits;

    /** Takes the place of one that is pending or failed; a verified one stays in use until this one is verified. */
    public MyBankAccount enter(BankAccountCommand account) {
        return keeper.enter(account);
    }

    public Optional<MyBankAccount> mine() {
        return keeper.mine();
    }

    /** The two amounts, in any order. */
    public DepositAnswer enterDeposits(List<BigDecimal> amounts) {
        return deposits.enter(amounts);
    }

    /** What is wrong with it, if anything: what {@link #enter} would refuse. Nothing is kept. */
    public void check(BankAccountCommand account) {
        keeper.check(account);
    }

    /** How accounts are named there. */
    public BankScheme schemeOf(String country) {
        return keeper.schemeOf(country);
    }
}
