package io.influencegen.kyc.entity;

/** Why there is a case. */
public enum CaseReason {
    FIRST,
    /** Somebody who is verified changes what was verified. */
    CHANGE
}
