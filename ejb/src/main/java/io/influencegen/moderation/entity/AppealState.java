package io.influencegen.moderation.entity;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;

/** How somebody's wish to have a refusal looked at stands. */
public enum AppealState {
    OPEN,
    /** It may be made after all. */
    UPHELD,
    REJECTED;

    /** Decided once and for good. */
    public AppealState decided(boolean uphold) {
        if (this != OPEN) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        return uphold ? UPHELD : REJECTED;
    }
}
