package io.influencegen.job.ui;

import io.influencegen.job.boundary.JobCard;
import io.influencegen.job.boundary.JobDesk;
import io.influencegen.job.boundary.TroubledRun;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Every job, how it went lately, and the way to launch it. */
@Named
@RequestScoped
public class JobListPage {
    private static final int MOST_TROUBLED = 5;

    @Inject
    private JobDesk desk;

    private List<JobCard> jobs;
    private List<TroubledRun> troubled;

    public List<JobCard> getJobs() {
        if (jobs == null) {
            jobs = desk.jobs();
        }
        return jobs;
    }

    public List<TroubledRun> getTroubled() {
        if (troubled == null) {
            troubled = desk.troubled(MOST_TROUBLED);
        }
        return troubled;
    }

    public long getOpenSkips() {
        return getJobs().stream().mapToLong(JobCard::openSkips).sum();
    }
}
