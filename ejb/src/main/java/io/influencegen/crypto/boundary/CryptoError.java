package io.influencegen.crypto.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum CryptoError implements ErrorCode {
    /** Altered, cut off, or encrypted for another person or another place. */
    CIPHERTEXT_INVALID(ErrorKind.INTERNAL),
    /** The person was erased. */
    KEY_DESTROYED(ErrorKind.NOT_FOUND),
    /** Where master keys are kept, and the ids that are not there. */
    MASTER_KEY_MISSING(ErrorKind.INTERNAL),
    /** A master key of the right id does not open what it wrapped. */
    MASTER_KEY_WRONG(ErrorKind.INTERNAL),
    MASTER_KEYS_UNREADABLE(ErrorKind.INTERNAL),
    /** They come from the environment, which only those who run the product can change. */
    MASTER_KEYS_FIXED(ErrorKind.CONFLICT),
    MASTER_KEY_IN_USE(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    CryptoError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
