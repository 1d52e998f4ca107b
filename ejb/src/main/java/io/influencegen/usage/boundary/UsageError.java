package io.influencegen.usage.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum UsageError implements ErrorCode {
    /** How many were asked for, how many are left, of how many, and until when. */
    QUOTA_EXCEEDED(ErrorKind.RESOURCES);

    private final ErrorKind kind;

    UsageError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
