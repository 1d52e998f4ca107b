package io.influencegen.rest.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

/** What can go wrong between a program and the API; each has a status of its own. */
public enum RestError implements ErrorCode {
    MALFORMED_REQUEST(400),
    INVALID_KEY(401),
    UNKNOWN_ADDRESS(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /** The thing is no longer what the caller saw. */
    PRECONDITION_FAILED(412),
    BODY_TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_TYPE(415),
    /** An idempotency key came again with another request. */
    KEY_REUSED(422),
    /** A change that does not say which state it was made on. */
    PRECONDITION_REQUIRED(428),
    /** The first request with this idempotency key is still at work. */
    STILL_AT_WORK(409),
    /** A browser's request that no page of ours can have sent. */
    FOREIGN_REQUEST(403),
    /** The scope. */
    SCOPE_MISSING(403),
    /** A key that leaked cannot outlive its end. */
    KEY_MAKES_NO_KEYS(403);

    private final int status;

    RestError(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    @Override
    public ErrorKind kind() {
        return switch (status) {
            case 401, 403 -> ErrorKind.DENIED;
            case 404 -> ErrorKind.NOT_FOUND;
            case 409, 412 -> ErrorKind.CONFLICT;
            default -> ErrorKind.USER;
        };
    }
}
