package io.influencegen.job.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.JobError;
import io.influencegen.job.boundary.RunView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What people do with runs. */
@Dependent
public class RunSteering {
    private final SteeringRepository steering;
    private final RunRepository runs;
    private final RunNews news;
    private final Clock clock;

    @Inject
    RunSteering(SteeringRepository steering, RunRepository runs, RunNews news, Clock clock) {
        this.steering = steering;
        this.runs = runs;
        this.news = news;
        this.clock = clock;
    }

    /** One that waits is stopped at once, one that runs by its node. */
    public void stop(UUID run) {
        require(steering.stop(run, now()), run);
        news.requested(run);
    }

    /** Goes on with what is left. */
    public void restart(UUID run) {
        require(steering.restart(run, now()), run);
        news.requested(run);
    }

    /** Also one that runs and does not heed the wish to stop: whatever drives it writes nothing any more. */
    public void abandon(UUID run) {
        require(steering.abandon(run, now()), run);
        news.ended(run);
    }

    private void require(int changed, UUID run) {
        if (changed == 0) {
            RunView now = runs.find(run).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
            throw new DomainException(JobError.JOB_RUN_WRONG_STATE, now.state());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
