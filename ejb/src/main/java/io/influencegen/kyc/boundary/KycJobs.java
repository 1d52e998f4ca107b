package io.influencegen.kyc.boundary;

import io.influencegen.job.boundary.JobCatalog;
import io.influencegen.job.boundary.JobDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The jobs that look after people who are verified. */
@ApplicationScoped
public class KycJobs implements JobCatalog {
    public static final String REMIND_EXPIRY = "remind-expiry";
    public static final String RESCREEN_PEOPLE = "rescreen-people";

    @Override
    public List<JobDefinition> jobs() {
        return List.of(JobDefinition.of(REMIND_EXPIRY), JobDefinition.of(RESCREEN_PEOPLE));
    }
}
