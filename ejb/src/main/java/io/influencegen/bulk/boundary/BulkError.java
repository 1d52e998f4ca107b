package io.influencegen.bulk.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

/** Why many pictures are not planned, begun or gone on with. */
public enum BulkError implements ErrorCode {
    /** The variable that no column fills. */
    BULK_COLUMN_MISSING(ErrorKind.USER),
    BULK_WITHOUT_VARIABLES(ErrorKind.USER),
    /** How many it would be, and the most. */
    BULK_TOO_MANY(ErrorKind.USER),
    BULK_NOTHING_TO_MAKE(ErrorKind.USER),
    /** How many pictures, and how many the quota still has. */
    BULK_OVER_QUOTA(ErrorKind.USER),
    BULK_STARTED(ErrorKind.CONFLICT),
    BULK_NOT_STARTED(ErrorKind.CONFLICT),
    /** It is still being made. */
    BULK_BUSY(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    BulkError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
