package io.influencegen.influencer.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.control.StandingKeeper;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** For whoever verifies influencers, and guards who decides. All of it happens together with the decision, or not at all. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class InfluencerStanding {
    private StandingKeeper keeper;

    /** For the container's proxy. */
    public InfluencerStanding() {}

    @Inject
    public InfluencerStanding(StandingKeeper keeper) {
        this.keeper = keeper;
    }

    /** Refused with REGISTRATION_INCOMPLETE while a step is missing, with STANDING_NOT_ALLOWED where it is no next standing. */
    public void activate(UserId id) {
        keeper.activate(id);
    }

    public void refuse(UserId id) {
        keeper.refuse(id);
    }

    public void suspend(UserId id) {
        keeper.suspend(id);
    }

    /** What was asked for is what stands from now on. Refused with NO_CHANGE_ASKED where nothing is. */
    public void applyAskedChange(UserId id) {
        keeper.applyAskedChange(id);
    }

    public void dropAskedChange(UserId id) {
        keeper.dropAskedChange(id);
    }

    /** Again changes nothing. */
    public void markProven(UserId id, UUID profileId) {
        keeper.markProven(id, profileId);
    }
}
