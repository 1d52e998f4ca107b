package io.influencegen.job.boundary;

/** How an attempt ended, as the server's batch runtime says. */
public enum RunEnd {
    COMPLETED,
    /** By somebody's wish, or because its node stops: the ledger knows which. */
    STOPPED,
    FAILED
}
