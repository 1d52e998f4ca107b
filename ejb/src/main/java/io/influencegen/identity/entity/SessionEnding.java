package io.influencegen.identity.entity;

/** Why a session ended before its time was up. */
public enum SessionEnding {
    SIGNED_OUT,
    /** Somebody signed in over it, in the same browser. */
    SIGNED_IN_AGAIN,
    REVOKED,
    /** Newer sessions of the same person took its place. */
    TOO_MANY,
    ENDED_BY_ADMINISTRATOR,
    ACCOUNT_DEACTIVATED,
    PASSWORD_RESET,
    SECOND_FACTOR_RESET
}
