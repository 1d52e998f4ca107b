package io.influencegen.bank.control;

import io.influencegen.bank.boundary.BankAccountCommand;
import io.influencegen.bank.boundary.BankScheme;
import io.influencegen.bank.boundary.MyBankAccount;
import jakarta.enterprise.context.Dependent;
import java.util.Optional;

@Dependent
public class BankAccountKeeper {
    public MyBankAccount enter(BankAccountCommand account) {
        throw new UnsupportedOperationException();
    }

    public Optional<MyBankAccount> mine() {
        throw new UnsupportedOperationException();
    }

    public void check(BankAccountCommand account) {
        throw new UnsupportedOperationException();
    }

    public BankScheme schemeOf(String country) {
        throw new UnsupportedOperationException();
    }
}
