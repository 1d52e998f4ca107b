package io.influencegen.job.control;

import static io.influencegen.job.control.JobStage.MANY;
import static io.influencegen.job.control.JobStage.START;
import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.job.boundary.CatchUp;
import io.influencegen.job.boundary.JobError;
import io.influencegen.job.boundary.JobSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ScheduleClockTest {
    private final JobStage stage = new JobStage();

    @Test
    void severalNodesShouldRequestARunOnce() throws Exception {
        add("*/10 * * * *", "UTC", CatchUp.ONCE);
        stage.clock.advance(Duration.ofMinutes(10));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> nodes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            nodes.add(() -> {
                stage.tick();
                return true;
            });
        }
        for (Future<Boolean> node : threads.invokeAll(nodes)) {
            node.get();
        }
        threads.shutdown();
        assertThat(runs(), is(1L));
    }

    @Test
    void missedTimesShouldBeMadeUpForAsThePlanSays() {
        add("*/10 * * * *", "UTC", CatchUp.NONE);
        add("*/10 * * * *", "UTC", CatchUp.ONCE);
        add("*/10 * * * *", "UTC", CatchUp.ALL);
        stage.clock.advance(Duration.ofMinutes(35));
        stage.tick();
        assertThat("none, one and three", runs(), is(4L));
        stage.tick();
        assertThat(runs(), is(4L));
        stage.clock.advance(Duration.ofMinutes(5));
        stage.tick();
        assertThat("all are in time again", runs(), is(7L));
    }

    @Test
    void aPausedOneShouldNotRunNorMakeUpForThePause() {
        UUID id = add("*/10 * * * *", "UTC", CatchUp.ALL);
        stage.run(entities -> stage.schedules(entities).pause(id, true));
        stage.clock.advance(Duration.ofHours(1));
        stage.tick();
        stage.run(entities -> stage.schedules(entities).pause(id, false));
        stage.tick();
        assertThat(runs(), is(0L));
    }

    @Test
    void datesShouldBeLeftOutAndZonesKept() {
        JobSchedule.Plan plan = new JobSchedule.Plan(
                MANY, Map.of(), "30 2 * * *", "Europe/Berlin", List.of(LocalDate.of(2026, 3, 2)), CatchUp.NONE);
        List<Instant> times =
                stage.database.call(entities -> stage.schedules(entities).times(plan, 2));
        assertThat(times, contains(Instant.parse("2026-03-03T01:30:00Z"), Instant.parse("2026-03-04T01:30:00Z")));
    }

    @Test
    void aPlanNobodyCanKeepShouldBeRefused() {
        assertThat(codeOf(() -> add("every day", "UTC", CatchUp.NONE)), is(JobError.JOB_CRON_INVALID));
        assertThat(codeOf(() -> add("0 1 * * *", "Mars/Base", CatchUp.NONE)), is(JobError.JOB_ZONE_UNKNOWN));
        UUID id = add("0 1 * * *", "UTC", CatchUp.NONE);
        JobSchedule.Plan plan = plan("0 2 * * *", "UTC", CatchUp.NONE);
        stage.run(entities -> stage.schedules(entities).change(id, plan, 1));
        assertThat(
                codeOf(() -> stage.run(entities -> stage.schedules(entities).change(id, plan, 1))),
                is(CommonError.CHANGED_MEANWHILE));
        assertThat(
                stage.database.call(
                        entities -> stage.schedules(entities).find(id).nextAt()),
                is(START.plus(Duration.ofHours(16))));
    }

    private long runs() {
        return stage.count("select count(*) from influencegen.job_run");
    }

    private UUID add(String cron, String zone, CatchUp catchUp) {
        return stage.database.call(entities -> stage.schedules(entities).add(plan(cron, zone, catchUp)));
    }

    private static JobSchedule.Plan plan(String cron, String zone, CatchUp catchUp) {
        return new JobSchedule.Plan(MANY, Map.of(), cron, zone, List.of(), catchUp);
    }
}
