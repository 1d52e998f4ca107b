package io.influencegen.bank.control;

import io.influencegen.access.boundary.UserId;
import jakarta.enterprise.context.Dependent;

@Dependent
public class BankDecision {
    public void confirm(UserId owner, String how) {
        throw new UnsupportedOperationException();
    }

    public void refuse(UserId owner, String reasonKey) {
        throw new UnsupportedOperationException();
    }
}
