package io.influencegen.privacy.boundary;

/** How a copy of somebody's data stands. */
public enum ExportState {
    REQUESTED,
    READY,
    FAILED,
    /** Its time is over, and the file is gone. */
    EXPIRED
}
