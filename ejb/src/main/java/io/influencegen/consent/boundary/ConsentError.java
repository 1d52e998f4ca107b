package io.influencegen.consent.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum ConsentError implements ErrorCode {
    /** The caller has not agreed to the texts in force. */
    CONSENT_REQUIRED(ErrorKind.DENIED),
    /** A newer version was published since the caller read this one. */
    LEGAL_TEXT_REPLACED(ErrorKind.CONFLICT),
    /** Which part, and how long it may be. */
    LEGAL_TEXT_PART_INVALID(ErrorKind.USER),
    /** It says what the published one says. */
    LEGAL_TEXT_UNCHANGED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    ConsentError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
