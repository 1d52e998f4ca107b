package io.influencegen.bank.boundary;

import io.influencegen.access.boundary.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An account with its number masked but for the end. The holder is whole, for those who compare names. */
public record BankAccountView(
        UUID id,
        UserId owner,
        BankScheme scheme,
        String country,
        String currency,
        String holder,
        String ending,
        BankAccountState state,
        boolean change,
        Instant enteredAt,
        Optional<Instant> verifiedAt,
        Optional<String> verifiedHow,
        Optional<String> failedWhy)
        implements Serializable {
    @Override
    public String toString() {
        return "BankAccountView " + id;
    }
}
