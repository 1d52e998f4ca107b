package io.influencegen.job.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.CatchUp;
import io.influencegen.job.boundary.JobSchedule;
import io.influencegen.job.boundary.LaunchRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Requests what is due. Who moves a schedule's next time forward is the one who inserts the run. */
@Dependent
public class ScheduleClock {
    /** Why such a run is there. */
    public static final String SCHEDULE = "schedule";

    private static final Logger LOG = System.getLogger(ScheduleClock.class.getName());
    private static final Duration MISSED_AFTER = Duration.ofMinutes(2);
    private static final int MOST_MADE_UP = 100;

    private final ScheduleRepository schedules;
    private final RunBook runs;
    private final Clock clock;

    @Inject
    ScheduleClock(ScheduleRepository schedules, RunBook runs, Clock clock) {
        this.schedules = schedules;
        this.runs = runs;
        this.clock = clock;
    }

    public void requestDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        schedules.due(now).forEach(schedule -> request(schedule, now));
    }

    /** A job or value that is there no more must not keep the others from their time. */
    private void request(JobSchedule schedule, Instant now) {
        List<Instant> times = times(schedule, now);
        try {
            for (Instant due : times) {
                runs.request(
                        new LaunchRequest(schedule.plan().job(), schedule.plan().parameters(), false),
                        SCHEDULE,
                        new RunRepository.Due(schedule.id(), due));
            }
        } catch (DomainException e) {
            LOG.log(Level.ERROR, "Schedule {0} cannot be kept: {1}", schedule.id(), e.getMessage());
        }
        Instant next = PlanTimes.of(schedule.plan()).after(now).orElse(null);
        schedules.moved(schedule.id(), next, times.isEmpty() ? null : times.get(times.size() - 1));
    }

    /** Those of the times that came, for which there shall be a run. */
    static List<Instant> times(JobSchedule schedule, Instant now) {
        List<Instant> all =
                PlanTimes.of(schedule.plan()).between(schedule.nextAt().minusMillis(1), now, MOST_MADE_UP);
        List<Instant> kept = schedule.plan().catchUp() == CatchUp.NONE
                ? all.stream()
                        .filter(time -> time.isAfter(now.minus(MISSED_AFTER)))
                        .toList()
                : all;
        return schedule.plan().catchUp() == CatchUp.ALL || kept.isEmpty() ? kept : List.of(kept.get(kept.size() - 1));
    }
}
