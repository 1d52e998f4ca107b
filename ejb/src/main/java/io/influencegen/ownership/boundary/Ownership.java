package io.influencegen.ownership.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.ownership.control.ProofDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** For other features, which know whose profile it is said to be and where it stands. */
@Stateless
@PermitAll
public class Ownership {
    /** The topic of live notices to the owner. */
    public static final String TOPIC = "ownership";

    @Inject
    private ProofDesk desk;

    /** A new code in place of the one before. Refused with OWNERSHIP_PROVEN_ALREADY when there is nothing left to prove. */
    public OwnershipCode issue(UserId owner, UUID profileId, URI publicAddress) {
        return desk.issue(owner, profileId, publicAddress);
    }

    /** Has somebody look for the code soon. Refused when its time is over or the person asks too often. */
    public OwnershipView check(UserId owner, UUID profileId) {
        return desk.check(owner, profileId);
    }

    public List<OwnershipView> state(UserId owner) {
        return desk.state(owner);
    }

    /** By a person who has looked themselves, and not at their own. A note is needed. */
    public void proveByHand(UserId owner, UUID profileId, String note) {
        desk.proveByHand(owner, profileId, note);
    }

    /** What was proven of another address proves nothing. Nothing happens when nothing is known. */
    public void forget(UUID profileId) {
        desk.forget(profileId);
    }
}
