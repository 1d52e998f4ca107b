package io.influencegen.worker.contract;

/** No worker answered: it is away, or between it and us the line broke. */
public final class WorkerUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WorkerUnreachable(Throwable cause) {
        super(cause);
    }
}
