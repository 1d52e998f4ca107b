package io.influencegen.bank.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.bank.boundary.BankAccountView;
import io.influencegen.bank.boundary.FullBankAccount;
import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import java.util.Set;

@Dependent
public class BankReading {
    public Optional<BankAccountView> of(UserId owner) {
        throw new UnsupportedOperationException();
    }

    public Optional<BankAccountView> inUse(UserId owner) {
        throw new UnsupportedOperationException();
    }

    public FullBankAccount reveal(UserId owner, String reason) {
        throw new UnsupportedOperationException();
    }

    public Set<UserId> sharedWith(UserId owner) {
        throw new UnsupportedOperationException();
    }
}
