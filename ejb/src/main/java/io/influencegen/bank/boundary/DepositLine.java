package io.influencegen.bank.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** An account that waits for its two small amounts. */
public record DepositLine(
        UUID id,
        String holder,
        BankScheme scheme,
        String country,
        String currency,
        String ending,
        BankAccountState state,
        boolean change,
        Instant enteredAt)
        implements Serializable {
    @Override
    public String toString() {
        return "DepositLine " + id;
    }
}
