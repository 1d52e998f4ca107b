package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.bank.boundary.BankAccountState;
import io.influencegen.bank.boundary.BankAccountView;
import io.influencegen.bank.boundary.BankDesk;
import io.influencegen.tax.boundary.TaxDesk;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Where an applicant is paid to, and what the tax office has to know. */
@Dependent
class Payments {
    private final BankDesk bank;
    private final TaxDesk tax;

    @Inject
    Payments(BankDesk bank, TaxDesk tax) {
        this.bank = bank;
        this.tax = tax;
    }

    Optional<BankAccountView> account(UserId who) {
        return bank.of(who);
    }

    boolean hasAccount(UserId who) {
        return account(who)
                .filter(account -> account.state().isPending() || account.state() == BankAccountState.VERIFIED)
                .isPresent();
    }

    boolean hasTaxForm(UserId who) {
        return tax.of(who).filter(form -> !form.expired()).isPresent();
    }

    Set<UserId> sharing(UserId who) {
        return bank.sharedWith(who);
    }

    /** The account may be paid to, unless amounts that were sent have said so already. */
    void confirm(UserId who) {
        account(who).filter(account -> account.state().isPending()).ifPresent(account -> bank.confirm(who, "review"));
    }

    void refuse(UserId who) {
        account(who).filter(account -> account.state().isPending()).ifPresent(account -> bank.refuse(who, "review"));
    }
}
