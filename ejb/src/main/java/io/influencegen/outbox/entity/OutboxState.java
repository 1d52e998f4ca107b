package io.influencegen.outbox.entity;

/**
 * PENDING → IN_FLIGHT → DELIVERED, or back to PENDING for another try, or DEAD when none is left. An operator replays DEAD
 * and DISCARDED (→ PENDING) and discards what is PENDING or DEAD.
 */
public enum OutboxState {
    PENDING,
    IN_FLIGHT,
    DELIVERED,
    DEAD,
    DISCARDED;

    public boolean mayReplay() {
        return this == DEAD || this == DISCARDED;
    }

    public boolean mayDiscard() {
        return this == DEAD || this == PENDING;
    }
}
