package io.influencegen.ownership.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** For other features, which know whose profile it is said to be and where it stands. */
@Stateless
@PermitAll
public class Ownership {
    /** The topic of live notices to the owner. */
    public static final String TOPIC = "ownership";

    /** A new code in place of the one before. Refused with OWNERSHIP_PROVEN_ALREADY when there is nothing left to prove. */
    public OwnershipCode issue(UserId owner, UUID profileId, URI publicAddress) {
        throw new DomainException(CommonError.UNEXPECTED);
    }

    /** Has somebody look for the code soon. Refused when its time is over or the person asks too often. */
    public OwnershipView check(UserId owner, UUID profileId) {
        throw new DomainException(CommonError.UNEXPECTED);
    }

    public List<OwnershipView> state(UserId owner) {
        throw new DomainException(CommonError.UNEXPECTED);
    }

    /** By a person who has looked themselves, and not at their own. A note is needed. */
    public void proveByHand(UserId owner, UUID profileId, String note) {
        throw new DomainException(CommonError.UNEXPECTED);
    }

    /** What was proven of another address proves nothing. Nothing happens when nothing is known. */
    public void forget(UUID profileId) {
        throw new DomainException(CommonError.UNEXPECTED);
    }
}
