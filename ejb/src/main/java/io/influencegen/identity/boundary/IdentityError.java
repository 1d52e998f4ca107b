package io.influencegen.identity.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum IdentityError implements ErrorCode {
    /** Says the same for an unknown address and a wrong password. */
    WRONG_CREDENTIALS(ErrorKind.DENIED);

    private final ErrorKind kind;

    IdentityError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
