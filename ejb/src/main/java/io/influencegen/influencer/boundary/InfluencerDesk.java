package io.influencegen.influencer.boundary;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.control.InfluencerListRepository;
import io.influencegen.influencer.control.InfluencerReading;
import io.influencegen.influencer.control.Sight;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Influencers for staff. Reviewers see who somebody is, administrators their name, managers of campaigns initials. */
@Stateless
@RolesAllowed({Roles.KYC_REVIEWER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
public class InfluencerDesk {
    @Inject
    private InfluencerListRepository list;

    @Inject
    private InfluencerReading reading;

    @Inject
    private AuditLog audit;

    @Inject
    private RequestContext context;

    /**
     * Filters: standing, country, niche, from, to and, for who sees names, name (a part of the account's, or the whole of the
     * legal one). Orders: since (newest first where none is asked for), followers.
     */
    public Page<InfluencerLine> list(ListQuery query) {
        return list.list(query, sight());
    }

    /** That somebody saw more than a name is in the trail. */
    public InfluencerFile find(UserId id) {
        Sight sight = sight();
        InfluencerFile file =
                reading.find(id).map(sight::file).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        if (!file.masked()) {
            audit.record(AuditEntry.of("influencer.details-seen").on("influencer", id.toString()));
        }
        return file;
    }

    public boolean seesNames() {
        return sight().names();
    }

    private Sight sight() {
        Caller caller = context.caller();
        return new Sight(
                caller.has(Role.KYC_REVIEWER), caller.has(Role.KYC_REVIEWER) || caller.has(Role.ADMINISTRATOR));
    }
}
