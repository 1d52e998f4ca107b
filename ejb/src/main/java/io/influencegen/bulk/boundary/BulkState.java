package io.influencegen.bulk.boundary;

/** How an order stands. */
public enum BulkState {
    /** Planned, and waits for somebody to start it. */
    DRAFT,
    RUNNING,
    PAUSED,
    /** Nothing is left to make; some may have failed. */
    ENDED;

    public boolean isOpen() {
        return this == RUNNING || this == PAUSED;
    }
}
