package io.influencegen.outbox.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum OutboxError implements ErrorCode {
    /** The message is in a state in which this cannot be done with it. */
    OUTBOX_WRONG_STATE(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    OutboxError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
