package io.influencegen.privacy.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.privacy.control.ErasureKeeper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Where administrators decide who is forgotten; never about themselves. The person is told. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class ErasureDesk {
    @Inject
    private ErasureKeeper keeper;

    /** Filters: {@code state}, {@code overdue}. The next due first. */
    public Page<ErasureView> list(ListQuery query) {
        return keeper.list(query);
    }

    public ErasureView find(UUID id) {
        return keeper.find(id);
    }

    /** Refused with ERASURE_HELD while a feature has to keep the data. */
    public ErasureView accept(UUID id) {
        return keeper.accept(id);
    }

    public ErasureView refuse(UUID id, String reason) {
        return keeper.refuse(id, reason);
    }
}
