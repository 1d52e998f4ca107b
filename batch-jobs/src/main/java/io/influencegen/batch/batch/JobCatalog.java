package io.influencegen.batch.batch;

import io.influencegen.access.boundary.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;

/** The names of all jobs, as {@code JobOperator.start} takes them. */
@Stateless
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
public class JobCatalog {
    private static final List<String> NAMES = List.of("clean-history", "re-wrap-keys");

    public List<String> names() {
        return NAMES;
    }
}
