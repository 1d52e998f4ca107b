package io.influencegen.kyc.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum KycError implements ErrorCode {
    /** The items that are missing, in words of keys. */
    CASE_INCOMPLETE(ErrorKind.CONFLICT),
    /** It is with the reviewers, or over: nothing to send or change now. */
    CASE_NOT_WITH_YOU(ErrorKind.CONFLICT),
    /** It is not with the reviewers any more. */
    CASE_NOT_IN_REVIEW(ErrorKind.CONFLICT),
    /** The account terms have to be agreed to first. */
    CONSENT_MISSING(ErrorKind.CONFLICT),
    /** The item was decided or is not part of the case. */
    ITEM_NOT_OPEN(ErrorKind.CONFLICT),
    PAPER_UNKNOWN(ErrorKind.USER),
    /** Letters and digits, how many. */
    PAPER_NUMBER_MALFORMED(ErrorKind.USER),
    /** The day it ended. */
    PAPER_EXPIRED(ErrorKind.USER),
    /** Too far away to be true. */
    PAPER_EXPIRY_IMPLAUSIBLE(ErrorKind.USER),
    PAPER_COUNTRY_UNKNOWN(ErrorKind.USER),
    /** Nobody decides about themselves, or about somebody who shares something with them. */
    OWN_CASE(ErrorKind.DENIED),
    /** Another reviewer has it: who. */
    CASE_HELD(ErrorKind.CONFLICT),
    /** Takes effect only for whoever holds it. */
    CASE_NOT_YOURS(ErrorKind.CONFLICT),
    /** How many cases one may hold. */
    TOO_MANY_CASES(ErrorKind.RESOURCES),
    /** The second look is not for who looked first. */
    SECOND_LOOK_NEEDS_ANOTHER(ErrorKind.DENIED),
    /** How many points are not ticked. */
    CHECKLIST_OPEN(ErrorKind.CONFLICT),
    /** A rejection says why. */
    REASON_MISSING(ErrorKind.USER),
    /** How long it may be. */
    WORDS_TOO_LONG(ErrorKind.USER),
    /** Which items have no verdict. */
    ITEMS_UNDECIDED(ErrorKind.CONFLICT),
    /** Something found on a list is neither cleared nor escalated to a decision. */
    HITS_OPEN(ErrorKind.CONFLICT),
    /** From when to when. */
    SNOOZE_OUT_OF_RANGE(ErrorKind.USER),
    /** Not a reviewer, or may not have this case. */
    NOT_A_REVIEWER(ErrorKind.USER),
    /** Why the papers are opened has to be said. */
    ACCESS_WITHOUT_REASON(ErrorKind.DENIED),
    REASON_TAKEN(ErrorKind.CONFLICT),
    REASON_MALFORMED(ErrorKind.USER),
    /** The rule, and what it may be. */
    RULE_OUT_OF_RANGE(ErrorKind.USER);

    private final ErrorKind kind;

    KycError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
