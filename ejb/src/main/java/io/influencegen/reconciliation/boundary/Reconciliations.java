package io.influencegen.reconciliation.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.job.boundary.RunRequests;
import io.influencegen.reconciliation.control.ReconciliationKeeper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where reviewers bring files to compare and read what came of them, and administrators say how providers write theirs. */
@Stateless
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
public class Reconciliations {
    @Inject
    private ReconciliationKeeper keeper;

    @Inject
    private RunRequests requests;

    /** By name. */
    public List<ExportProvider> providers() {
        return keeper.providers();
    }

    @RolesAllowed(Roles.ADMINISTRATOR)
    public void save(ExportProvider provider) {
        keeper.save(provider);
    }

    /** Takes the file in and asks for a run, whose id is answered. A file that was compared before is only compared again if forced. */
    public UUID bring(String provider, String name, InputStream content, boolean forced) {
        UUID file = keeper.keep(provider, name, content);
        return requests.request(
                ReconciliationJobs.RECONCILE,
                Map.of(
                        ReconciliationJobs.PROVIDER, provider,
                        ReconciliationJobs.FILE, file.toString(),
                        ReconciliationJobs.FORCED, String.valueOf(forced)),
                "file-brought");
    }

    /** The latest first: how differences have gone up and down. */
    public List<ReconciliationReport> latest(int most) {
        return keeper.latest(most);
    }

    public ReconciliationReport find(UUID run) {
        return keeper.find(run);
    }
}
