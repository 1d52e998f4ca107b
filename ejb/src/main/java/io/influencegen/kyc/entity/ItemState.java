package io.influencegen.kyc.entity;

/** Where one matter of a case is. */
public enum ItemState {
    MISSING,
    /** There, and not yet sent. */
    GIVEN,
    SUBMITTED,
    APPROVED,
    REJECTED,
    MORE_NEEDED;

    /** Whether the applicant can send the case with the item like this. */
    public boolean isReady() {
        return this == GIVEN || this == APPROVED;
    }

    public boolean isWithApplicant() {
        return this == MISSING || this == GIVEN || isReturned();
    }

    /** A reviewer wants something done about it. */
    public boolean isReturned() {
        return this == REJECTED || this == MORE_NEEDED;
    }

    /** A reviewer has said something about it, and may say something else until the case is finished. */
    public boolean isJudged() {
        return this == APPROVED || isReturned();
    }
}
