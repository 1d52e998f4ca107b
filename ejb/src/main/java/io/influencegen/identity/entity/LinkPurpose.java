package io.influencegen.identity.entity;

/** What a one-time link is good for. */
public enum LinkPurpose {
    VERIFY_EMAIL,
    RESET_PASSWORD,
    INVITATION
}
