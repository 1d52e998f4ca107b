package io.influencegen.imaging.control;

import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.usage.boundary.Quotas;
import io.influencegen.usage.boundary.UsageRecord;
import io.influencegen.usage.boundary.UsageRecord.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Brings a picture's way to its end: the state, the quota and the log of usage change together or not at all. */
@Dependent
public class TaskEnd {
    private final GenerationRepository generations;
    private final Quotas quotas;
    private final ImagingNews news;
    private final Clock clock;

    @Inject
    public TaskEnd(GenerationRepository generations, Quotas quotas, ImagingNews news, Clock clock) {
        this.generations = generations;
        this.quotas = quotas;
        this.news = news;
        this.clock = clock;
    }

    /** For who holds the lease; false when somebody else does by now. */
    boolean end(ImageTask task, State state, Problem problem, boolean dead, Duration compute) {
        Instant now = clock.instant();
        if (!generations.end(task, state, problem, dead, now)) {
            return false;
        }
        settle(task, Outcome.valueOf(state.name()), compute, now, problem);
        tell(task, state, dead);
        return true;
    }

    /** For who ends it from outside, whoever holds it; false when it had ended. */
    boolean endOpen(ImageTask task, State state, Problem problem, Outcome outcome, boolean dead) {
        Instant now = clock.instant();
        if (!generations.endOpen(task.id(), state, problem, dead, now)) {
            return false;
        }
        settle(task, outcome, Duration.ZERO, now, problem);
        tell(task, state, dead);
        news.ended(task.id());
        return true;
    }

    private void settle(ImageTask task, Outcome outcome, Duration compute, Instant now, Problem problem) {
        Instant started = Optional.ofNullable(task.startedAt()).orElse(now);
        quotas.settle(new UsageRecord(
                task.id(),
                task.hold(),
                task.asked().model(),
                Optional.ofNullable(task.worker()).orElse(""),
                outcome,
                task.calls(),
                compute,
                Duration.between(task.createdAt(), started),
                Duration.between(started, now),
                problem.code()));
    }

    private void tell(ImageTask task, State state, boolean dead) {
        news.moved(task.hold().owner(), task.id(), state);
        if (dead) {
            news.died();
        }
    }
}
