package io.influencegen.influencer.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum InfluencerError implements ErrorCode {
    /** Which name. */
    NAME_INVALID(ErrorKind.USER),
    BIRTH_DATE_INVALID(ErrorKind.USER),
    /** How old one has to be. */
    TOO_YOUNG(ErrorKind.USER),
    PHONE_INVALID(ErrorKind.USER),
    COUNTRY_UNKNOWN(ErrorKind.USER),
    /** How it looks in that country. */
    POSTAL_CODE_INVALID(ErrorKind.USER),
    /** What is missing. */
    ANSWER_MISSING(ErrorKind.USER),
    /** What is too long, and how long it may be. */
    ANSWER_TOO_LONG(ErrorKind.USER),
    /** The platform's name. */
    HANDLE_INVALID(ErrorKind.USER),
    /** The platform's name. */
    HANDLE_ELSEWHERE(ErrorKind.USER),
    /** Somebody else's. The platform's name. */
    HANDLE_TAKEN(ErrorKind.CONFLICT),
    /** One's own. The platform's name. */
    HANDLE_ADDED(ErrorKind.CONFLICT),
    /** The most there can be. */
    FOLLOWERS_INVALID(ErrorKind.USER),
    /** How many there can be. */
    PROFILES_TOO_MANY(ErrorKind.RESOURCES),
    /** Who is active is found somewhere. */
    LAST_PROFILE(ErrorKind.CONFLICT),
    /** How many one can choose. */
    NICHES_INVALID(ErrorKind.USER),
    /** What does not add up, and to how much it does. */
    AUDIENCE_SUM_INVALID(ErrorKind.USER),
    /** What is no per cent. */
    AUDIENCE_PART_INVALID(ErrorKind.USER),
    /** How many one can name. */
    AUDIENCE_COUNTRIES_INVALID(ErrorKind.USER),
    /** What somebody answered on another device since. */
    ANSWERED_ELSEWHERE(ErrorKind.CONFLICT),
    /** Drafts are for those whom nobody has verified yet. */
    DETAILS_VERIFIED(ErrorKind.CONFLICT),
    /** The steps that are missing. */
    REGISTRATION_INCOMPLETE(ErrorKind.CONFLICT),
    /** What it is, and what it should become. */
    STANDING_NOT_ALLOWED(ErrorKind.CONFLICT),
    NO_CHANGE_ASKED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    InfluencerError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
