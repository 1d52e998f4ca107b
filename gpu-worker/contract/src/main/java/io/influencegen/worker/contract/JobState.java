package io.influencegen.worker.contract;

/** Where a picture is on its way. The last three are final. */
public enum JobState {
    QUEUED,
    RUNNING,
    FINISHING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}
