package io.influencegen.rate.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum RateError implements ErrorCode {
    /** In how many seconds the next is served. */
    TOO_MANY_REQUESTS;

    @Override
    public ErrorKind kind() {
        return ErrorKind.RESOURCES;
    }
}
