package io.influencegen.screening.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum ScreeningError implements ErrorCode {
    /** A name is needed, and how long it may be. */
    SCREENING_NAME_UNUSABLE(ErrorKind.USER),
    /** A list needs a name, and how long it may be. */
    SCREENING_LIST_UNNAMED(ErrorKind.USER),
    /** The list is being imported at this moment. */
    SCREENING_IMPORT_RUNNING(ErrorKind.CONFLICT),
    /** The file is larger than so many MB. */
    SCREENING_FILE_TOO_LARGE(ErrorKind.USER),
    /** What was sent ended before its end, or cannot be kept. */
    SCREENING_FILE_BROKEN(ErrorKind.USER),
    /** Nobody decides about themselves. */
    SCREENING_OWN_HIT(ErrorKind.DENIED),
    /** A decision needs words, and how many there may be. */
    SCREENING_WITHOUT_NOTE(ErrorKind.USER);

    private final ErrorKind kind;

    ScreeningError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
