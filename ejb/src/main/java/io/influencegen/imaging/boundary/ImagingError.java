package io.influencegen.imaging.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum ImagingError implements ErrorCode {
    /** The parameter, what was asked, the least and the most. */
    IMAGE_OUT_OF_RANGE(ErrorKind.USER),
    /** The parameter, and what can be chosen. */
    IMAGE_CHOICE_UNKNOWN(ErrorKind.USER),
    /** The model. */
    MODEL_UNKNOWN(ErrorKind.USER),
    /** No worker has ever told of a model. */
    NO_MODEL(ErrorKind.RESOURCES),
    /** How many wait, and how many may. */
    TOO_MANY_WAITING(ErrorKind.RESOURCES),
    /** The state it is in. */
    GENERATION_WRONG_STATE(ErrorKind.CONFLICT),
    /** Whose quota, and how much of it there is a month. */
    REPLAY_OVER_QUOTA(ErrorKind.RESOURCES),
    /** Why the picture was refused once it was made. */
    PICTURE_REFUSED(ErrorKind.USER),
    /** What the worker said. */
    WORKER_REFUSED(ErrorKind.USER),
    WORKER_FAILED(ErrorKind.EXTERNAL),
    /** It never came to an end, however often it was begun. */
    GENERATION_LOST(ErrorKind.INTERNAL),
    /** How long it waited for a worker that offers the model. */
    NO_WORKER(ErrorKind.RESOURCES),
    /** What came as a picture is none. */
    RESULT_UNREADABLE(ErrorKind.EXTERNAL);

    private final ErrorKind kind;

    ImagingError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
