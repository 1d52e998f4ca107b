package io.influencegen.job.boundary;

/** Why a run needs somebody. */
public enum Trouble {
    FAILED,
    /** Its node died under it, or it got nowhere, and it does not go on by itself. */
    INTERRUPTED,
    /** It did not begin when its schedule said. */
    LATE,
    /** It runs for longer than it should. */
    LONG
}
