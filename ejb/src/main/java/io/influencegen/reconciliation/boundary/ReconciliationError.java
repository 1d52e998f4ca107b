package io.influencegen.reconciliation.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

/** Why a file is not taken, or a difference not settled. */
public enum ReconciliationError implements ErrorCode {
    /** The key that nobody has. */
    RECONCILIATION_PROVIDER_UNKNOWN(ErrorKind.USER),
    /** What is wrong with it. */
    RECONCILIATION_MAPPING_INVALID(ErrorKind.USER),
    /** Its name. */
    RECONCILIATION_CHARSET_UNKNOWN(ErrorKind.USER),
    /** The column that the first line does not name. */
    RECONCILIATION_COLUMN_MISSING(ErrorKind.USER),
    RECONCILIATION_FILE_EMPTY(ErrorKind.USER),
    RECONCILIATION_FILE_DAMAGED(ErrorKind.USER),
    /** The most megabytes. */
    RECONCILIATION_FILE_TOO_LARGE(ErrorKind.USER),
    /** How many lines were bad, and the reason of the last. */
    RECONCILIATION_TOO_MANY_BAD_LINES(ErrorKind.USER),
    /** Why the address gave nothing. */
    RECONCILIATION_ADDRESS_FAILED(ErrorKind.EXTERNAL),
    /** What was given instead. */
    RECONCILIATION_SOURCE_MISSING(ErrorKind.USER),
    /** A note says why, and how long it may be. */
    RECONCILIATION_NOTE_MISSING(ErrorKind.USER),
    /** A rule takes from one to so many days. */
    RECONCILIATION_RULE_INVALID(ErrorKind.USER),
    RECONCILIATION_OWNER_UNFIT(ErrorKind.USER);

    private final ErrorKind kind;

    ReconciliationError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
