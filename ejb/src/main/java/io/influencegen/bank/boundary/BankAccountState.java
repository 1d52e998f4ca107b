package io.influencegen.bank.boundary;

import io.influencegen.error.boundary.DomainException;
import java.util.EnumSet;
import java.util.Set;

/** How far an account is on its way to being paid to. */
public enum BankAccountState {
    ENTERED,
    /** Two small amounts are on their way to it. */
    DEPOSITS_SENT,
    /** The amounts were named; a change of a verified account still waits for a decision. */
    PROVEN,
    VERIFIED,
    FAILED,
    /** Another one was entered, or verified, in its place. */
    REPLACED;

    private static final Set<BankAccountState> PENDING = EnumSet.of(ENTERED, DEPOSITS_SENT, PROVEN);

    /** Whether something still has to happen before it is paid to. */
    public boolean isPending() {
        return PENDING.contains(this);
    }

    /** Refuses what is not a step forward. */
    public BankAccountState to(BankAccountState next) {
        if (!nexts().contains(next)) {
            throw new DomainException(BankError.BANK_ACCOUNT_STATE, name(), next.name());
        }
        return next;
    }

    private Set<BankAccountState> nexts() {
        return switch (this) {
            case ENTERED -> EnumSet.of(DEPOSITS_SENT, VERIFIED, FAILED, REPLACED);
            case DEPOSITS_SENT -> EnumSet.of(PROVEN, VERIFIED, FAILED, REPLACED);
            case PROVEN -> EnumSet.of(VERIFIED, FAILED, REPLACED);
            case VERIFIED -> EnumSet.of(REPLACED);
            case FAILED -> EnumSet.of(REPLACED);
            case REPLACED -> EnumSet.noneOf(BankAccountState.class);
        };
    }
}
