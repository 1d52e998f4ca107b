package io.influencegen.ownership.boundary;

/** How far a proof is. */
public enum ProofState {
    /** The code is given out. */
    WAITING,
    /** Somebody is looking for it. */
    CHECKING,
    NOT_FOUND,
    /** The page could not be read. */
    UNREACHABLE,
    PROVEN,
    /** The code's time is over. */
    EXPIRED
}
