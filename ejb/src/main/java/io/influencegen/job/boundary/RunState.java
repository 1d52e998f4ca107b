package io.influencegen.job.boundary;

/** How a run stands. */
public enum RunState {
    /** Waits for a node. */
    REQUESTED,
    RUNNING,
    /** Somebody stopped it; what is left can be done by a restart. */
    STOPPED,
    COMPLETED,
    FAILED,
    /** Its node died under it. */
    INTERRUPTED,
    /** Given up for good. */
    ABANDONED;

    public boolean isRestartable() {
        return this == STOPPED || this == FAILED || this == INTERRUPTED;
    }

    public boolean isStoppable() {
        return this == REQUESTED || this == RUNNING;
    }

    public boolean isOver() {
        return !isStoppable();
    }
}
