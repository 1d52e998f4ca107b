package io.influencegen.imaging.boundary;

/** What became of a picture that came by another way than a worker's. */
public enum Arrival {
    KEPT,
    /** It is not given out; its way has ended with the reason. */
    REFUSED,
    /** Nobody waits for it any more. */
    TOO_LATE
}
