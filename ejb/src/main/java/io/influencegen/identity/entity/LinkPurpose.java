package io.influencegen.identity.entity;

/** What a one-time link is good for. */
public enum LinkPurpose {
    VERIFY_EMAIL,
    RESET_PASSWORD,
    INVITATION,
    /** Not in a mail, but in the session of whoever has shown the right password and has yet to show a code. */
    SECOND_STEP
}
