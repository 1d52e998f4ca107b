package io.influencegen.job.ui;

import io.influencegen.job.boundary.JobCard;
import io.influencegen.job.boundary.JobDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Every job, how it went lately, and the way to launch it. */
@Named
@RequestScoped
public class JobListPage {
    @Inject
    private JobDesk desk;

    private List<JobCard> jobs;

    public List<JobCard> getJobs() {
        if (jobs == null) {
            jobs = desk.jobs();
        }
        return jobs;
    }

    public long getOpenSkips() {
        return getJobs().stream().mapToLong(JobCard::openSkips).sum();
    }
}
