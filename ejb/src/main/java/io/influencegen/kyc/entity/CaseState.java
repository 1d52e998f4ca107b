package io.influencegen.kyc.entity;

import java.util.Set;

/** Where a case is. It is with the applicant, with us, or over. */
public enum CaseState {
    /** The applicant gathers what is needed. */
    COLLECTING,
    /** Sent, and waiting for a reviewer or with one. */
    WAITING,
    /** One reviewer would approve; another has to look. */
    SECOND_LOOK,
    /** Something has to be done again by the applicant. */
    RETURNED,
    APPROVED,
    REFUSED;

    public boolean leadsTo(CaseState next) {
        return switch (this) {
            case COLLECTING, RETURNED -> next == WAITING || next == REFUSED;
            case WAITING -> Set.of(SECOND_LOOK, RETURNED, APPROVED, REFUSED).contains(next);
            case SECOND_LOOK -> Set.of(WAITING, RETURNED, APPROVED, REFUSED).contains(next);
            case APPROVED, REFUSED -> false;
        };
    }

    public boolean isWithUs() {
        return this == WAITING || this == SECOND_LOOK;
    }

    public boolean isWithApplicant() {
        return this == COLLECTING || this == RETURNED;
    }

    public boolean isOver() {
        return this == APPROVED || this == REFUSED;
    }
}
