package io.influencegen.identity.entity;

/** UNVERIFIED or INVITED → ACTIVE ⇄ DEACTIVATED; an account that was ever active is never deleted while its traces are kept. */
public enum AccountState {
    /** Signed up, and has not yet shown that the address is theirs. */
    UNVERIFIED,
    /** Invited, and has not yet come. */
    INVITED,
    ACTIVE,
    DEACTIVATED
}
