package io.influencegen.sheet.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

/** Why a table is not read. */
public enum SheetError implements ErrorCode {
    SHEET_EMPTY(ErrorKind.USER),
    /** The most rows. */
    SHEET_TOO_LONG(ErrorKind.USER),
    /** The most megabytes. */
    SHEET_TOO_LARGE(ErrorKind.USER),
    SHEET_DAMAGED(ErrorKind.USER),
    /** The number of the column without a name. */
    SHEET_COLUMN_UNNAMED(ErrorKind.USER),
    /** The name. */
    SHEET_COLUMN_TWICE(ErrorKind.USER);

    private final ErrorKind kind;

    SheetError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
