package io.influencegen.bulk.boundary;

import io.influencegen.job.boundary.JobCatalog;
import io.influencegen.job.boundary.JobDefinition;
import io.influencegen.job.boundary.JobParameter;
import io.influencegen.job.boundary.RestartPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The job that makes the pictures of an order. */
@ApplicationScoped
public class BulkJobs implements JobCatalog {
    public static final String MAKE = "bulk-image-generation";
    public static final String ORDER = "order";

    private static final int AT_ONCE = 20;
    private static final int ID = 36;

    @Override
    public List<JobDefinition> jobs() {
        return List.of(new JobDefinition(
                MAKE, RestartPolicy.AUTOMATIC, false, AT_ONCE, List.of(JobParameter.text(ORDER, true, "", ID))));
    }
}
