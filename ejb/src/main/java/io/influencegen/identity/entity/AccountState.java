package io.influencegen.identity.entity;

/** ACTIVE ⇄ DEACTIVATED; an account is never deleted while its traces are kept. */
public enum AccountState {
    ACTIVE,
    DEACTIVATED
}
