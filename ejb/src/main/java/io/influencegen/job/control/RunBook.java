package io.influencegen.job.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.job.boundary.JobDefinition;
import io.influencegen.job.boundary.JobError;
import io.influencegen.job.boundary.LaunchRequest;
import io.influencegen.job.boundary.RunView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes wishes and keeps the runs they become. */
@Dependent
public class RunBook {
    private final RunRepository runs;
    private final JobBook jobs;
    private final RunNews news;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    RunBook(RunRepository runs, JobBook jobs, RunNews news, RequestContext context, Clock clock) {
        this.runs = runs;
        this.jobs = jobs;
        this.news = news;
        this.context = context;
        this.clock = clock;
    }

    public UUID request(LaunchRequest wish, String because) {
        return request(wish, because, null);
    }

    UUID request(LaunchRequest wish, String because, RunRepository.Due due) {
        JobDefinition job = jobs.find(wish.job());
        if (wish.dryRun() && !job.dryRun()) {
            throw new DomainException(JobError.JOB_NO_DRY_RUN, wish.job());
        }
        Map<String, String> parameters = jobs.complete(job, wish.parameters());
        Instant now = now();
        UUID run = TimeOrderedId.next(now.toEpochMilli());
        runs.add(
                run,
                new LaunchRequest(wish.job(), parameters, wish.dryRun()),
                new RunRepository.Wisher(because, context.caller().name(), context.correlationId(), due),
                now);
        news.requested(run);
        return run;
    }

    public Optional<RunView> find(UUID run) {
        return runs.find(run);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
