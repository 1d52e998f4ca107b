package io.influencegen.n8n.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum N8nError implements ErrorCode {
    /** Neither the token nor the signature may be made up. */
    CALLBACK_FORGED(ErrorKind.DENIED),
    /** The token's time is over, or the signature was made too long ago. */
    CALLBACK_EXPIRED(ErrorKind.DENIED),
    /** What is wrong with the body. */
    CALLBACK_UNREADABLE(ErrorKind.USER),
    /** Another callback has told what became of it. */
    CALLBACK_CONTRADICTS(ErrorKind.CONFLICT),
    /** The picture was cancelled, has ended, or was begun anew. */
    CALLBACK_TOO_LATE(ErrorKind.CONFLICT),
    /** Why it cannot be had. */
    CALLBACK_LINK_BROKEN(ErrorKind.EXTERNAL),
    /** Why the link is not followed. */
    CALLBACK_LINK_REFUSED(ErrorKind.USER),
    /** What came is no picture, or not one that anybody can keep. */
    CALLBACK_PICTURE_UNUSABLE(ErrorKind.USER),
    /** What the workflow said. */
    N8N_FAILED(ErrorKind.EXTERNAL),
    /** The webhook did not take the picture, however often it was asked. */
    N8N_UNREACHABLE(ErrorKind.EXTERNAL),
    /** What is not set up yet. */
    N8N_NOT_SET_UP(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    N8nError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
