package io.influencegen.usage.boundary;

import io.influencegen.job.boundary.JobCatalog;
import io.influencegen.job.boundary.JobDefinition;
import io.influencegen.job.boundary.JobParameter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The jobs that keep the books of usage. */
@ApplicationScoped
public class UsageJobs implements JobCatalog {
    public static final String ROLL_UP = "roll-up-usage";
    public static final String RESET_QUOTAS = "reset-quotas";

    @Override
    public List<JobDefinition> jobs() {
        return List.of(
                JobDefinition.of(ROLL_UP, JobParameter.number("again", 3, 0, 3650)), JobDefinition.of(RESET_QUOTAS));
    }
}
