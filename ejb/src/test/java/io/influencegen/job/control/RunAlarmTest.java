package io.influencegen.job.control;

import static io.influencegen.job.control.JobStage.CAREFUL;
import static io.influencegen.job.control.JobStage.COUNT;
import static io.influencegen.job.control.JobStage.MANY;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.job.boundary.CatchUp;
import io.influencegen.job.boundary.JobSchedule;
import io.influencegen.job.boundary.RunEnd;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunState;
import io.influencegen.job.boundary.RunTroubled;
import io.influencegen.job.boundary.Trouble;
import io.influencegen.job.boundary.TroubledRun;
import io.influencegen.job.boundary.WorkItem;
import io.influencegen.testdb.FiredEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RunAlarmTest {
    private final JobStage stage = new JobStage();
    private final FiredEvents<RunTroubled> events = new FiredEvents<>();

    @Test
    void aFailureShouldBeToldOnceWithItsReason() {
        RunKey key = fail(stage.drive(COUNT));
        look();
        look();
        assertThat(events.fired, hasSize(1));
        RunTroubled told = events.fired.get(0);
        assertThat(told, is(new RunTroubled(key.run(), COUNT, Trouble.FAILED, "the wolf", JobStage.START)));
        assertThat(open(), contains(Trouble.FAILED));
        assertThat(stage.doubles.notices, hasItem(containsString(RunNews.FAILED)));
    }

    @Test
    void eightNodesShouldTellOnceBetweenThem() throws Exception {
        fail(stage.drive(COUNT));
        fail(stage.drive(MANY));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Void> looker = () -> {
            look();
            return null;
        };
        for (Future<Void> one : threads.invokeAll(Collections.nCopies(8, looker))) {
            one.get();
        }
        threads.shutdown();
        assertThat(events.fired, hasSize(2));
    }

    @Test
    void whatWasNotCommittedShouldBeToldAgain() {
        fail(stage.drive(COUNT));
        FiredEvents<RunTroubled> dying = new FiredEvents<>();
        assertThrows(
                IllegalStateException.class,
                () -> stage.run(entities -> {
                    stage.alarm(entities, dying).look();
                    throw new IllegalStateException("killed before it was committed");
                }));
        assertThat(dying.fired, hasSize(1));
        look();
        assertThat(events.fired, hasSize(1));
    }

    @Test
    void aRestartedRunThatFailsAgainShouldBeToldAgain() {
        RunKey key = fail(stage.drive(COUNT));
        look();
        stage.run(entities -> stage.steering(entities).restart(key.run()));
        look();
        assertThat(open(), is(empty()));
        fail(stage.claim(stage.node("another")).orElseThrow().key());
        look();
        assertThat(events.fired, hasSize(2));
    }

    @Test
    void anInterruptedRunShouldOnlyBeToldWhereItDoesNotGoOnByItself() {
        RunKey goesOn = stage.drive(MANY);
        RunKey waits = stage.drive(CAREFUL);
        stage.die(goesOn.run());
        stage.die(waits.run());
        stage.look();
        look();
        assertThat(events.fired, hasSize(1));
        assertThat(events.fired.get(0).run(), is(waits.run()));
        assertThat(events.fired.get(0).trouble(), is(Trouble.INTERRUPTED));
        stage.run(entities -> stage.steering(entities).abandon(waits.run()));
        assertThat("given up it needs nobody", open(), is(empty()));
    }

    @Test
    void aRunThatGotNowhereShouldSayHowMuchIsLeft() {
        RunKey key = stage.drive(MANY);
        stage.run(entities ->
                stage.work(entities).add(key, "walk", List.of(new WorkItem(0, "a", "a"), new WorkItem(1, "b", "b"))));
        stage.run(entities -> stage.vehicles(entities).ended(key, RunEnd.COMPLETED, null));
        assertThat(stage.state(key.run()), is(RunState.INTERRUPTED));
        look();
        assertThat(
                events.fired.get(0).reason(),
                is("It ended with 2 items left and none of them done; the log may say why"));
    }

    @Test
    void aScheduledRunShouldBeLateOnceWhenItsTimeIsLongOver() {
        UUID run = scheduled(CatchUp.ONCE);
        look(Duration.ofMinutes(14));
        assertThat(events.fired, is(empty()));
        look(Duration.ofMinutes(2));
        look(Duration.ofHours(1));
        assertThat(events.fired, contains(new RunTroubled(run, COUNT, Trouble.LATE, "", due())));
        assertThat(open(), contains(Trouble.LATE));
    }

    @Test
    void aRunByHandShouldWaitAsLongAsItMust() {
        stage.request(COUNT);
        look(Duration.ofDays(1));
        assertThat(events.fired, is(empty()));
    }

    @Test
    void oneThatBeganTooLateShouldBeToldToo() {
        scheduled(CatchUp.ONCE);
        stage.clock.advance(Duration.ofHours(3));
        RunKey key = stage.claim(stage.node("a-node")).orElseThrow().key();
        stage.run(entities -> stage.vehicles(entities).ended(key, RunEnd.COMPLETED, null));
        look();
        assertThat(events.fired, hasSize(1));
        assertThat("it is over", open(), is(empty()));
    }

    @Test
    void manyMissedTimesShouldBeToldAsOne() {
        stage.run(entities -> stage.schedules(entities).add(plan("0 * * * *", CatchUp.ALL)));
        stage.clock.advance(Duration.ofHours(10));
        stage.tick();
        assertThat(stage.count("select count(*) from influencegen.job_run"), is(10L));
        look();
        look(Duration.ofMinutes(1));
        assertThat(events.fired, hasSize(1));
        assertThat(events.fired.get(0).at(), is(JobStage.START.plus(Duration.ofHours(9))));
    }

    @Test
    void aRunThatTakesTooLongShouldBeToldOnce() {
        RunKey key = stage.drive(COUNT);
        look(Duration.ofHours(5));
        assertThat(events.fired, is(empty()));
        look(Duration.ofHours(2));
        look(Duration.ofHours(2));
        assertThat(events.fired, contains(new RunTroubled(key.run(), COUNT, Trouble.LONG, "", JobStage.START)));
        assertThat(open(), contains(Trouble.LONG));
    }

    private RunKey fail(RunKey key) {
        stage.run(entities -> stage.vehicles(entities).ended(key, RunEnd.FAILED, "the wolf"));
        return key;
    }

    private UUID scheduled(CatchUp catchUp) {
        stage.run(entities -> stage.schedules(entities).add(plan("30 10 * * *", catchUp)));
        stage.clock.advance(Duration.ofMinutes(30));
        stage.tick();
        return stage.database.call(entities -> (UUID) entities.createNativeQuery("select id from influencegen.job_run")
                .getSingleResult());
    }

    private static Instant due() {
        return JobStage.START.plus(Duration.ofMinutes(30));
    }

    private static JobSchedule.Plan plan(String cron, CatchUp catchUp) {
        return new JobSchedule.Plan(COUNT, Map.of(), cron, "UTC", List.of(), catchUp);
    }

    private void look(Duration later) {
        stage.clock.advance(later);
        look();
    }

    private void look() {
        stage.run(entities -> stage.alarm(entities, events).look());
    }

    private List<Trouble> open() {
        return stage.database.call(entities -> stage.alarm(entities, events).open(5)).stream()
                .map(TroubledRun::trouble)
                .toList();
    }
}
