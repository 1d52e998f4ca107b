package io.influencegen.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The jobs that keep house, which belong to no single feature. */
@ApplicationScoped
public class HouseJobs implements JobCatalog {
    public static final String CLEAN_HISTORY = "clean-history";
    public static final String RE_WRAP_KEYS = "re-wrap-keys";

    @Override
    public List<JobDefinition> jobs() {
        return List.of(
                JobDefinition.of(CLEAN_HISTORY, JobParameter.number("days", 30, 1, 3650)),
                JobDefinition.of(RE_WRAP_KEYS));
    }
}
