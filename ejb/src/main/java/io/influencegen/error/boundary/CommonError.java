package io.influencegen.error.boundary;

/** Codes that every feature may use. */
public enum CommonError implements ErrorCode {
    INVALID_VALUE(ErrorKind.USER),
    NOT_SIGNED_IN(ErrorKind.DENIED),
    NOT_ALLOWED(ErrorKind.DENIED),
    NOT_FOUND(ErrorKind.NOT_FOUND),
    CHANGED_MEANWHILE(ErrorKind.CONFLICT),
    /** So many ask for the same at once that it would take too long. */
    BUSY(ErrorKind.RESOURCES),
    UNEXPECTED(ErrorKind.INTERNAL);

    private final ErrorKind kind;

    CommonError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
