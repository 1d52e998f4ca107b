package io.influencegen.kyc.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.kyc.control.ReasonKeeper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The reasons that reviewers give applicants; administrators word them. */
@Stateless
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
public class ReasonCatalogue {
    @Inject
    private ReasonKeeper keeper;

    /** By item, then by title. */
    public List<ReasonView> all() {
        return keeper.all();
    }

    public ReasonView find(String key) {
        return keeper.find(key);
    }

    /** A version of 0 is a new one; any other has to be the one that was read. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ReasonView save(ReasonView reason) {
        return keeper.save(reason);
    }

    @RolesAllowed(Roles.ADMINISTRATOR)
    public void delete(String key) {
        keeper.delete(key);
    }
}
