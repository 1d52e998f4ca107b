package io.influencegen.job.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum JobError implements ErrorCode {
    /** No feature declares a job of this name. */
    JOB_UNKNOWN(ErrorKind.NOT_FOUND),
    JOB_PARAMETER_UNKNOWN(ErrorKind.USER),
    JOB_PARAMETER_MISSING(ErrorKind.USER),
    JOB_PARAMETER_INVALID(ErrorKind.USER),
    JOB_NO_DRY_RUN(ErrorKind.USER),
    /** The run is in a state in which this cannot be done with it. */
    JOB_RUN_WRONG_STATE(ErrorKind.CONFLICT),
    JOB_CRON_INVALID(ErrorKind.USER),
    JOB_ZONE_UNKNOWN(ErrorKind.USER),
    JOB_DATES_INVALID(ErrorKind.USER),
    /** A mended input that its feature does not take. */
    JOB_SKIP_FAULTY(ErrorKind.USER),
    JOB_SKIP_SETTLED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    JobError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
