package io.influencegen.privacy.boundary;

import io.influencegen.error.boundary.DomainException;
import java.util.EnumSet;
import java.util.Set;

/** How somebody's wish to be forgotten stands. */
public enum ErasureState {
    REQUESTED,
    ACCEPTED,
    REFUSED,
    /** Taken back by the person. */
    WITHDRAWN,
    DONE;

    /** Refuses what is not a step forward. */
    public ErasureState to(ErasureState next) {
        if (!nexts().contains(next)) {
            throw new DomainException(PrivacyError.ERASURE_STATE, name(), next.name());
        }
        return next;
    }

    private Set<ErasureState> nexts() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(ACCEPTED, REFUSED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(DONE, WITHDRAWN);
            case REFUSED, WITHDRAWN, DONE -> EnumSet.noneOf(ErasureState.class);
        };
    }
}
