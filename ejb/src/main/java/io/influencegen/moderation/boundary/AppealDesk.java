package io.influencegen.moderation.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.moderation.control.AppealKeeper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.UUID;

/** Where staff decides about appeals, each once, and never about their own. The person is told. */
@Stateless
@RolesAllowed({Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
public class AppealDesk {
    @Inject
    private AppealKeeper keeper;

    /** Filter: {@code state}. In the order they were made, unless {@code createdAt} is asked for downwards. */
    public Page<RefusalView> list(ListQuery query) {
        return keeper.list(query);
    }

    public RefusalView find(UUID id) {
        return keeper.find(id);
    }

    /** The blocked picture, small, as PNG. */
    public InputStream thumbnail(UUID id) {
        return keeper.thumbnail(id);
    }

    /** The same text, or this one picture, passes for this person from now on. The reason may be empty. */
    public RefusalView uphold(UUID id, String reason) {
        return keeper.decide(id, true, reason);
    }

    public RefusalView reject(UUID id, String reason) {
        return keeper.decide(id, false, reason);
    }
}
