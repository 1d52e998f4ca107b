package io.influencegen.job.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.job.control.RunBook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Lets operators ask for runs and see to them, and nobody else. */
@Stateless
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
public class JobDesk {
    private static final String TARGET = "job-run";
    private static final String BY_HAND = "by-hand";

    @Inject
    private RunBook book;

    @Inject
    private AuditLog audit;

    public UUID launch(LaunchRequest wish) {
        UUID run = book.request(wish, BY_HAND);
        Map<String, String> asked = new TreeMap<>(wish.parameters());
        asked.put("job", wish.job());
        asked.put("dry-run", String.valueOf(wish.dryRun()));
        audit.record(AuditEntry.of("job.launched").on(TARGET, run.toString()).change(Map.of(), asked));
        return run;
    }
}
