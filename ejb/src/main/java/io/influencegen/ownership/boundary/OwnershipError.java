package io.influencegen.ownership.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum OwnershipError implements ErrorCode {
    /** There is nothing left to prove. */
    OWNERSHIP_PROVEN_ALREADY(ErrorKind.CONFLICT),
    /** The code's time is over, a new one is needed. */
    OWNERSHIP_CODE_EXPIRED(ErrorKind.CONFLICT),
    /** So many looks an hour are allowed. */
    OWNERSHIP_ASKED_TOO_OFTEN(ErrorKind.RESOURCES),
    /** The address is none that can be looked at. */
    OWNERSHIP_ADDRESS_UNUSABLE(ErrorKind.USER),
    /** Nobody vouches for themselves. */
    OWNERSHIP_OWN_PROFILE(ErrorKind.DENIED),
    /** A proof by hand needs words, and how many there may be. */
    OWNERSHIP_WITHOUT_NOTE(ErrorKind.USER);

    private final ErrorKind kind;

    OwnershipError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
