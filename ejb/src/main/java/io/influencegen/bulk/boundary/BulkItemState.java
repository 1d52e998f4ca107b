package io.influencegen.bulk.boundary;

/** How one picture of an order stands. */
public enum BulkItemState {
    WAITING,
    /** In the queue of pictures. */
    SENT,
    MADE,
    FAILED
}
