package io.influencegen.bank.boundary;

import io.influencegen.access.boundary.UserId;
import java.io.Serializable;
import java.util.UUID;

/** An account with nothing masked; whoever gets it was asked for a reason, and it is on record. */
public record FullBankAccount(
        UUID id,
        UserId owner,
        BankScheme scheme,
        String country,
        String currency,
        String holder,
        String bankCode,
        String number)
        implements Serializable {
    @Override
    public String toString() {
        return "FullBankAccount " + id;
    }
}
