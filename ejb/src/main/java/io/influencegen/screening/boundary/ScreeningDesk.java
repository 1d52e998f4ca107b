package io.influencegen.screening.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;

/** Where staff tries names and decides about matches, never about their own. */
@Stateless
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
public class ScreeningDesk {
    /** The best first, however weak. That somebody looked is on record, for whom is not. */
    public List<ScreeningMatch> search(ScreeningQuestion question) {
        throw new DomainException(CommonError.UNEXPECTED);
    }

    /** The best first. */
    @RolesAllowed(Roles.KYC_REVIEWER)
    public List<ScreeningHit> hitsOf(UserId subject) {
        throw new DomainException(CommonError.UNEXPECTED);
    }

    /** Somebody else is meant. A note is needed. */
    @RolesAllowed(Roles.KYC_REVIEWER)
    public ScreeningHit clear(UUID hit, String note) {
        throw new DomainException(CommonError.UNEXPECTED);
    }

    /** It may well be the person. A note is needed. */
    @RolesAllowed(Roles.KYC_REVIEWER)
    public ScreeningHit escalate(UUID hit, String note) {
        throw new DomainException(CommonError.UNEXPECTED);
    }
}
