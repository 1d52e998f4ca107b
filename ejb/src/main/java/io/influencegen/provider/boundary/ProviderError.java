package io.influencegen.provider.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum ProviderError implements ErrorCode {
    /** What was sent is not signed by the provider. */
    PROVIDER_EVENT_FORGED(ErrorKind.DENIED),
    /** What is wrong with it. */
    PROVIDER_EVENT_UNREADABLE(ErrorKind.USER);

    private final ErrorKind kind;

    ProviderError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
