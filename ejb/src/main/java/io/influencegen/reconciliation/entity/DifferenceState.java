package io.influencegen.reconciliation.entity;

/** What has become of a difference. */
public enum DifferenceState {
    /** Compared, but not yet held against the rules. */
    FOUND,
    OPEN,
    /** By a person. */
    RESOLVED,
    SETTLED_BY_RULE,
    /** A later file does not differ there any more. */
    GONE,
    /** A later run has found it again, and keeps it from then on. */
    MOVED
}
