package io.influencegen.reconciliation.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.job.boundary.RunRequests;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.reconciliation.control.PreviewReader;
import io.influencegen.reconciliation.control.ReconciliationKeeper;
import io.influencegen.reconciliation.control.ReportReader;
import io.influencegen.reconciliation.control.RuleKeeper;
import io.influencegen.reconciliation.entity.ExportMapping;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where reviewers bring files to compare and read what came of them, and administrators say how providers write theirs. */
@Stateless
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
public class Reconciliations {
    /** As large as a file of ten million checks may be when it is packed. */
    public static final int LARGEST_FILE = 1024 * 1024 * 1024;

    @Inject
    private ReconciliationKeeper keeper;

    @Inject
    private RuleKeeper rules;

    @Inject
    private ReportReader reports;

    @Inject
    private PreviewReader previews;

    @Inject
    private RunRequests requests;

    /** By name. */
    @RolesAllowed({Roles.KYC_REVIEWER, Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
    public List<ExportProvider> providers() {
        return keeper.providers();
    }

    @RolesAllowed(Roles.ADMINISTRATOR)
    public void save(ExportProvider provider) {
        keeper.save(provider);
    }

    /** How this mapping reads the first lines; nothing is kept of them. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ExportPreview preview(ExportMapping mapping, InputStream content) {
        return previews.preview(mapping, content);
    }

    /** By kind. */
    public List<DriftRule> rules() {
        return rules.rules();
    }

    /** Who can be the owner of what differs, with their names. */
    public Map<UserId, String> owners() {
        return rules.owners();
    }

    /** For runs from now on. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void save(DriftRule rule) {
        rules.save(rule);
    }

    /** Takes the file in and asks for a run, whose id is answered. A file that was compared before is only compared again if forced. */
    @RolesAllowed({Roles.KYC_REVIEWER, Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
    public UUID bring(String provider, String name, InputStream content, CompareWish wish) {
        UUID file = keeper.keep(provider, name, content);
        UUID run = requests.request(ReconciliationJobs.wish(provider, Optional.of(file), wish), "file-brought");
        keeper.brought(run, provider, file, wish);
        return run;
    }

    /** Asks for a run that fetches what the provider's address has now. */
    @RolesAllowed({Roles.KYC_REVIEWER, Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
    public UUID fetch(String provider, CompareWish wish) {
        keeper.requireFetchable(provider);
        UUID run = requests.request(ReconciliationJobs.wish(provider, Optional.empty(), wish), "fetch-asked");
        keeper.asked(run, provider, wish);
        return run;
    }

    /** The latest first: how differences have gone up and down. */
    @RolesAllowed({Roles.KYC_REVIEWER, Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
    public List<ReconciliationReport> latest(int most) {
        return reports.latest(most);
    }

    /** The latest first. Filters: provider, from, to. */
    @RolesAllowed({Roles.KYC_REVIEWER, Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
    public Page<ReconciliationReport> runs(ListQuery query) {
        return reports.list(query);
    }

    @RolesAllowed({Roles.KYC_REVIEWER, Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
    public ReconciliationReport find(UUID run) {
        return reports.find(run);
    }

    /** The first that were left out. */
    public List<BadLine> badLines(UUID run) {
        return reports.badLines(run);
    }
}
