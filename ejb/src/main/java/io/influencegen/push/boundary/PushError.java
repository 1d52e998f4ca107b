package io.influencegen.push.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum PushError implements ErrorCode {
    /** PostgreSQL carries at most 7,999 bytes with a notification: announce that something changed, not the thing itself. */
    ANNOUNCEMENT_TOO_LARGE(ErrorKind.RESOURCES);

    private final ErrorKind kind;

    PushError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
