package io.influencegen.identity.boundary;

import io.influencegen.job.boundary.JobCatalog;
import io.influencegen.job.boundary.JobDefinition;
import io.influencegen.job.boundary.JobParameter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The job that fills a demonstration. */
@ApplicationScoped
public class DemoJobs implements JobCatalog {
    public static final String LOAD = "load-demo-data";
    public static final String USERS = "users";
    private static final int MOST = 1_000_000;

    @Override
    public List<JobDefinition> jobs() {
        return List.of(JobDefinition.of(LOAD, JobParameter.number(USERS, 1000, 1, MOST)));
    }
}
