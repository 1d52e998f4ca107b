package io.influencegen.ownership.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.ownership.control.ProofDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Where influencers see and go on with the proofs of their own profiles, and reviewers vouch for those of others. */
@Stateless
@RolesAllowed({Roles.INFLUENCER, Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
public class OwnershipDesk {
    @Inject
    private ProofDesk desk;

    @Inject
    private RequestContext context;

    public List<OwnershipView> mine() {
        return desk.state(self());
    }

    /** Has somebody look for the code soon. */
    public OwnershipView check(UUID profileId) {
        return desk.check(self(), profileId);
    }

    @RolesAllowed(Roles.KYC_REVIEWER)
    public List<OwnershipView> of(UserId owner) {
        return desk.state(owner);
    }

    /** A note is needed. */
    @RolesAllowed(Roles.KYC_REVIEWER)
    public void proveByHand(UserId owner, UUID profileId, String note) {
        desk.proveByHand(owner, profileId, note);
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
