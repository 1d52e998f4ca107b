package io.influencegen.audit.boundary;

/** How an audited action ended. */
public enum Outcome {
    SUCCESS,
    /** The caller was not allowed to, or gave what cannot be accepted. */
    REFUSED,
    /** It was allowed and went wrong. */
    FAILED
}
