package io.influencegen.job.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.job.boundary.JobSchedule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Keeps the schedules. */
@Dependent
public class ScheduleBook {
    private static final Duration FAR = Duration.ofDays(3660);

    private final ScheduleRepository schedules;
    private final JobBook jobs;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    ScheduleBook(ScheduleRepository schedules, JobBook jobs, RequestContext context, Clock clock) {
        this.schedules = schedules;
        this.jobs = jobs;
        this.context = context;
        this.clock = clock;
    }

    public List<JobSchedule> all() {
        return schedules.all();
    }

    public JobSchedule find(UUID id) {
        return schedules.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    public List<Instant> times(JobSchedule.Plan plan, int count) {
        Instant now = now();
        return PlanTimes.of(plan).between(now, now.plus(FAR), count);
    }

    public UUID add(JobSchedule.Plan plan) {
        jobs.complete(jobs.find(plan.job()), plan.parameters());
        UUID id = TimeOrderedId.next(clock.millis());
        schedules.add(id, plan, PlanTimes.of(plan).after(now()).orElse(null), who(), now());
        return id;
    }

    public void change(UUID id, JobSchedule.Plan plan, long seenVersion) {
        jobs.complete(jobs.find(plan.job()), plan.parameters());
        Instant next = PlanTimes.of(plan).after(now()).orElse(null);
        if (schedules.change(id, plan, next, new ScheduleRepository.Change(who(), now(), seenVersion)) == 0) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
    }

    public void pause(UUID id, boolean paused) {
        Instant next = PlanTimes.of(find(id).plan()).after(now()).orElse(null);
        schedules.pause(id, paused, next, who(), now());
    }

    public void remove(UUID id) {
        schedules.remove(id);
    }

    private String who() {
        return context.caller().name();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
