package io.influencegen.job.boundary;

/** What becomes of times at which no node was there. */
public enum CatchUp {
    /** They are left out. */
    NONE,
    /** One run makes up for all of them. */
    ONCE,
    /** Each gets its run, up to a hundred. */
    ALL
}
