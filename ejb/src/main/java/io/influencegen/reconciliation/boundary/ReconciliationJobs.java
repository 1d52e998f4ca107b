package io.influencegen.reconciliation.boundary;

import io.influencegen.job.boundary.JobCatalog;
import io.influencegen.job.boundary.JobDefinition;
import io.influencegen.job.boundary.JobParameter;
import io.influencegen.job.boundary.LaunchRequest;
import io.influencegen.job.boundary.RestartPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The job that compares. */
@ApplicationScoped
public class ReconciliationJobs implements JobCatalog {
    public static final String RECONCILE = "kyc-reconciliation";
    public static final String PROVIDER = "provider";
    /** The id of a file that has come; without one the provider's address is asked. */
    public static final String FILE = "file";

    public static final String FORCED = "forced";
    public static final String MOST_BAD_LINES = "most-bad-lines";
    /** Whether what we know is written anew of everybody first, and not only of whom something has changed. */
    public static final String REBUILD = "rebuild";

    @Override
    public List<JobDefinition> jobs() {
        return List.of(new JobDefinition(
                RECONCILE,
                RestartPolicy.AUTOMATIC,
                true,
                1,
                List.of(
                        JobParameter.text(PROVIDER, true, "", 30),
                        JobParameter.text(FILE, false, "", 36),
                        JobParameter.flag(FORCED, false),
                        JobParameter.number(MOST_BAD_LINES, 1000, 0, 1_000_000),
                        JobParameter.flag(REBUILD, false))));
    }

    static LaunchRequest wish(String provider, Optional<UUID> file, CompareWish wish) {
        return new LaunchRequest(
                RECONCILE,
                Map.of(
                        PROVIDER, provider,
                        FILE, file.map(UUID::toString).orElse(""),
                        FORCED, String.valueOf(wish.forced())),
                wish.dryRun());
    }
}
