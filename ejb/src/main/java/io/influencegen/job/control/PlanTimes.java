package io.influencegen.job.control;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.JobError;
import io.influencegen.job.boundary.JobSchedule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The times of a plan. An hour that summer time skips or repeats counts once. */
final class PlanTimes {
    private static final int MOST_LEFT_OUT = 1000;

    private final ExecutionTime times;
    private final ZoneId zone;
    private final JobSchedule.Plan plan;

    private PlanTimes(ExecutionTime times, ZoneId zone, JobSchedule.Plan plan) {
        this.times = times;
        this.zone = zone;
        this.plan = plan;
    }

    static PlanTimes of(JobSchedule.Plan plan) {
        return new PlanTimes(times(plan.cron()), zone(plan.zone()), plan);
    }

    Optional<Instant> after(Instant moment) {
        Optional<ZonedDateTime> next = times.nextExecution(moment.atZone(zone));
        int left = MOST_LEFT_OUT;
        while (next.isPresent() && plan.leftOut().contains(next.get().toLocalDate()) && left-- > 0) {
            next = times.nextExecution(next.get());
        }
        return next.filter(time -> !plan.leftOut().contains(time.toLocalDate())).map(ZonedDateTime::toInstant);
    }

    /** Up to {@code most} of them behind {@code from}, none behind {@code until}. */
    List<Instant> between(Instant from, Instant until, int most) {
        List<Instant> found = new ArrayList<>();
        Optional<Instant> next = after(from);
        while (next.isPresent() && !next.get().isAfter(until) && found.size() < most) {
            found.add(next.get());
            next = after(next.get());
        }
        return found;
    }

    private static ExecutionTime times(String cron) {
        try {
            return ExecutionTime.forCron(
                    new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(cron));
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, JobError.JOB_CRON_INVALID, cron);
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new DomainException(e, JobError.JOB_ZONE_UNKNOWN, name);
        }
    }
}
