package io.influencegen.reconciliation.entity;

/** How a review stands, in the words that both sides are brought to. */
public enum ReviewStatus {
    OPEN,
    APPROVED,
    REFUSED
}
