package io.influencegen.job.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Lets operators ask for a job by hand, and nobody else. The web tier then starts it. */
@Stateless
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
public class JobDesk {
    @Inject
    private AuditLog audit;

    public void request(String job) {
        audit.record(AuditEntry.of("job.requested").on("job", job));
    }
}
