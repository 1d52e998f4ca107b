package io.influencegen.privacy.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum PrivacyError implements ErrorCode {
    /** It is being made, could not be made, or its time is over. */
    EXPORT_NOT_READY(ErrorKind.NOT_FOUND),
    /** One wish is open already. */
    ERASURE_OPEN(ErrorKind.CONFLICT),
    /** How it stands, and what was asked of it. */
    ERASURE_STATE(ErrorKind.CONFLICT),
    /** Why the data cannot go now. */
    ERASURE_HELD(ErrorKind.CONFLICT),
    /** One's own wish is for others to decide. */
    ERASURE_OWN(ErrorKind.DENIED),
    /** The person is told why. */
    ERASURE_REASON_MISSING(ErrorKind.USER),
    /** How long it may be. */
    ERASURE_COMMENT_TOO_LONG(ErrorKind.USER);

    private final ErrorKind kind;

    PrivacyError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
