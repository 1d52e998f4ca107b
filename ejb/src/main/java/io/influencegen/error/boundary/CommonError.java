package io.influencegen.error.boundary;

/** Codes that every feature may use. */
public enum CommonError implements ErrorCode {
    INVALID_VALUE(ErrorKind.USER),
    NOT_SIGNED_IN(ErrorKind.DENIED),
    NOT_ALLOWED(ErrorKind.DENIED),
    NOT_FOUND(ErrorKind.NOT_FOUND),
    CHANGED_MEANWHILE(ErrorKind.CONFLICT),
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
