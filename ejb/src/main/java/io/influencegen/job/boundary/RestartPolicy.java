package io.influencegen.job.boundary;

/** What becomes of a run whose node died. */
public enum RestartPolicy {
    /** Goes on by itself on whatever node is there. */
    AUTOMATIC,
    /** Waits until somebody restarts it. */
    OFFERED
}
