package io.influencegen.moderation.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.moderation.control.AppealKeeper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** What was refused to the caller, who may ask a human about it, once. */
@Stateless
@RolesAllowed({
    Roles.INFLUENCER,
    Roles.CAMPAIGN_MANAGER,
    Roles.KYC_REVIEWER,
    Roles.FINANCE,
    Roles.BATCH_OPERATOR,
    Roles.AUDITOR,
    Roles.ADMINISTRATOR
})
public class Refusals {
    @Inject
    private AppealKeeper keeper;

    /** The caller's own, newest first; no filters. */
    public Page<RefusalView> mine(ListQuery query) {
        return keeper.mine(query);
    }

    public RefusalView find(UUID id) {
        return keeper.mine(id);
    }

    /** With the caller's own words. */
    public RefusalView appeal(UUID id, String comment) {
        return keeper.appeal(id, comment);
    }
}
