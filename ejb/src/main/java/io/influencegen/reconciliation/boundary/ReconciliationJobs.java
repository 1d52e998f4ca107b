package io.influencegen.reconciliation.boundary;

import io.influencegen.job.boundary.JobCatalog;
import io.influencegen.job.boundary.JobDefinition;
import io.influencegen.job.boundary.JobParameter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The job that compares. */
@ApplicationScoped
public class ReconciliationJobs implements JobCatalog {
    public static final String RECONCILE = "kyc-reconciliation";
    public static final String PROVIDER = "provider";
    /** The id of a file that has come; without one the provider's address is asked. */
    public static final String FILE = "file";

    public static final String FORCED = "forced";
    public static final String MOST_BAD_LINES = "most-bad-lines";

    @Override
    public List<JobDefinition> jobs() {
        return List.of(JobDefinition.of(
                RECONCILE,
                JobParameter.text(PROVIDER, true, "", 30),
                JobParameter.text(FILE, false, "", 36),
                JobParameter.flag(FORCED, false),
                JobParameter.number(MOST_BAD_LINES, 1000, 0, 1_000_000)));
    }
}
