package io.influencegen.storage.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum StorageError implements ErrorCode {
    /** No space is left. */
    STORAGE_FULL(ErrorKind.RESOURCES),
    /** The place where files lie cannot be written or read. */
    STORAGE_UNAVAILABLE(ErrorKind.RESOURCES),
    /** What was to be stored ended before its end. */
    CONTENT_BROKEN_OFF(ErrorKind.USER),
    /** The file is known, but its content is gone. */
    OBJECT_MISSING(ErrorKind.INTERNAL),
    /** The content is not what was stored. */
    OBJECT_DAMAGED(ErrorKind.INTERNAL);

    private final ErrorKind kind;

    StorageError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
