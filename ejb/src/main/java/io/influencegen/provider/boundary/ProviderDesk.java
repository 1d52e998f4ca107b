package io.influencegen.provider.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.provider.control.CheckOverview;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Where administrators see whether the provider works. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class ProviderDesk {
    @Inject
    private CheckOverview overview;

    public ProviderSetup setup() {
        return overview.setup();
    }

    /** Newest first. Filters: {@code state}, {@code text} (in the case's reference or the reasons). */
    public Page<ProviderCheckView> list(ListQuery query) {
        return overview.list(query);
    }
}
