package io.influencegen.reconciliation.entity;

/** In which way a record and a case differ. What is the same has no kind: it is only counted. */
public enum DriftKind {
    /** Decided differently. */
    STATUS_DRIFT,
    /** Of the same person or paper something else is known. */
    DATA_MISMATCH,
    /** The provider has it, we do not. */
    MISSING_HERE,
    /** We have it, the provider does not. */
    MISSING_THERE,
    /** The file has it a second time. */
    DUPLICATE,
    /** Approved with a document that is no longer valid. */
    EXPIRED
}
