package io.influencegen.reconciliation.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.reconciliation.control.DifferenceOffice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Where reviewers take differences on and settle them, one or a thousand at a time. */
@Stateless
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
public class DifferenceDesk {
    @Inject
    private DifferenceOffice office;

    /** Filters: kind, state, provider, run, reference, owner (me, nobody or an id) and overdue (true or false). */
    public Page<Difference> list(ListQuery query) {
        return office.list(query);
    }

    public int countOpen(Selection selection) {
        return office.countOpen(selection);
    }

    /** Those of the selected that are open, for this reason; how many they were. */
    public int resolve(Selection selection, String note) {
        return office.resolve(selection, note);
    }

    /** Whoever had them before. */
    public int assignToMe(Selection selection) {
        return office.assignToMe(selection);
    }
}
