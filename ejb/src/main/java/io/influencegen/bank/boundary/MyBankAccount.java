package io.influencegen.bank.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What its owner sees: the account entered last, masked, how it stands and until when; and the one that is paid to meanwhile,
 * where that is another.
 */
public record MyBankAccount(
        UUID id,
        BankScheme scheme,
        String country,
        String currency,
        String holder,
        String ending,
        BankAccountState state,
        boolean change,
        Instant enteredAt,
        Optional<Instant> depositsSentAt,
        Optional<Instant> answerUntil,
        int triesLeft,
        Optional<Instant> verifiedAt,
        Optional<String> failedWhy,
        Optional<InUse> inUse)
        implements Serializable {
    /** The verified account that stays in use. */
    public record InUse(String country, String ending, Instant verifiedAt) implements Serializable {}

    @Override
    public String toString() {
        return "MyBankAccount " + id;
    }
}
