package io.influencegen.moderation.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum ModerationError implements ErrorCode {
    /** The rule's explanation, the words it found as typed, and the refusal's reference. */
    PROMPT_REFUSED(ErrorKind.USER),
    /** The line, and what is wrong with it. */
    RULE_PATTERN_MALFORMED(ErrorKind.USER),
    /** The line that is found in every text. */
    RULE_MATCHES_EVERYTHING(ErrorKind.USER),
    /** The line that is not one word of at least two letters. */
    RULE_WORD_MALFORMED(ErrorKind.USER),
    /** The line that is not two words or more. */
    RULE_PHRASE_MALFORMED(ErrorKind.USER),
    /** There is a rule of this name. */
    RULE_NAME_TAKEN(ErrorKind.CONFLICT),
    /** How many rules there may be at most. */
    TOO_MANY_RULES(ErrorKind.RESOURCES),
    /** The part that is missing or too long, and how long it may be. */
    RULE_PART_INVALID(ErrorKind.USER),
    /** Not a PNG, JPEG or WebP, or broken. */
    BLOCKED_PICTURE_UNREADABLE(ErrorKind.USER),
    /** Its width and height. */
    BLOCKED_PICTURE_TOO_LARGE(ErrorKind.USER),
    /** One colour, or nearly: it would be found in everything. */
    BLOCKED_PICTURE_EMPTY(ErrorKind.USER),
    /** The label it is in the list with. */
    PICTURE_BLOCKED_ALREADY(ErrorKind.CONFLICT),
    /** The label is missing or too long. */
    BLOCKED_PICTURE_UNNAMED(ErrorKind.USER),
    /** A refusal is appealed against once. */
    APPEALED_ALREADY(ErrorKind.CONFLICT),
    /** How long the words may be. */
    APPEAL_WITHOUT_WORDS(ErrorKind.USER),
    /** Nobody decides about themselves. */
    OWN_APPEAL(ErrorKind.DENIED),
    /** Somebody else was first. */
    APPEAL_DECIDED(ErrorKind.CONFLICT),
    /** The provider that has to be asked does not answer. */
    MODERATION_UNAVAILABLE(ErrorKind.EXTERNAL);

    private final ErrorKind kind;

    ModerationError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
