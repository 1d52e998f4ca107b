package io.influencegen.job.control;

import static io.influencegen.job.control.JobStage.CAREFUL;
import static io.influencegen.job.control.JobStage.COUNT;
import static io.influencegen.job.control.JobStage.MANY;
import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.job.boundary.JobError;
import io.influencegen.job.boundary.LaunchRequest;
import io.influencegen.job.boundary.RunDetail;
import io.influencegen.job.boundary.RunEnd;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLost;
import io.influencegen.job.boundary.RunState;
import io.influencegen.job.boundary.RunView;
import io.influencegen.job.boundary.Skipped;
import io.influencegen.job.boundary.Vehicle;
import io.influencegen.job.boundary.WorkItem;
import io.influencegen.listing.boundary.ListQuery;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RunLedgerTest {
    private final JobStage stage = new JobStage();

    @Test
    void aRequestShouldBeCheckedAndCompleted() {
        UUID run = stage.request(COUNT);
        RunView view = find(run).run();
        assertThat(view.parameters(), is(Map.of("sheep", "10")));
        assertThat(view.state(), is(RunState.REQUESTED));
        assertThat(refusal(COUNT, Map.of("sheep", "101"), false), is(JobError.JOB_PARAMETER_INVALID));
        assertThat(refusal(COUNT, Map.of("wolves", "1"), false), is(JobError.JOB_PARAMETER_UNKNOWN));
        assertThat(refusal(COUNT, Map.of(), true), is(JobError.JOB_NO_DRY_RUN));
        assertThat(refusal("no-such-job", Map.of(), false), is(JobError.JOB_UNKNOWN));
    }

    @Test
    void eightNodesShouldClaimEachRunOnce() throws Exception {
        List<UUID> asked = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            asked.add(stage.request(MANY));
        }
        List<UUID> claimed = byEight(stage::claim);
        assertThat(claimed, hasSize(40));
        assertThat(
                claimed.stream().sorted().toList(), is(asked.stream().sorted().toList()));
    }

    @Test
    void aJobShouldRunOnceAtATime() throws Exception {
        stage.request(COUNT);
        stage.request(COUNT);
        assertThat(byEight(stage::claim), hasSize(1));
    }

    @Test
    void anotherAttemptShouldFenceOffTheFirst() {
        RunKey first = stage.drive(MANY);
        stage.run(entities -> stage.progress(entities).add(first, "walk", 0, 3, 0));
        stage.die(first.run());
        stage.look();
        assertThat(stage.state(first.run()), is(RunState.REQUESTED));
        RunKey second = stage.claim(stage.node("another")).orElseThrow().key();
        assertThat(second, is(new RunKey(first.run(), 2)));
        assertThrows(
                RunLost.class,
                () -> stage.run(entities -> stage.progress(entities).add(first, "walk", 0, 1, 0)));
        stage.run(entities -> stage.vehicles(entities).ended(first, RunEnd.FAILED, "too late"));
        assertThat(stage.state(first.run()), is(RunState.RUNNING));
        RunDetail detail = find(first.run());
        assertThat(detail.run().done(), is(3L));
        assertThat(detail.log().get(0).text(), containsString("Interrupted: Node a-node was last seen at"));
        assertThat(stage.doubles.audited.get(0).action(), is("job.interrupted"));
    }

    @Test
    void aStepThatBeginsAgainShouldCountNothingTwice() {
        RunKey first = stage.drive(MANY);
        tellOfALoad(first);
        stage.die(first.run());
        stage.look();
        RunKey second = stage.claim(stage.node("another")).orElseThrow().key();
        assertThrows(
                RunLost.class,
                () -> stage.run(entities -> stage.progress(entities).beginAgain(first, "load")));
        stage.run(entities -> stage.progress(entities).beginAgain(second, "load"));
        assertThat(find(first.run()).run().done(), is(1L));
        tellOfALoad(second);
        RunView view = find(first.run()).run();
        assertThat(view.done(), is(5L));
        assertThat(view.skipped(), is(1L));
        assertThat(stage.count("select count(*) from influencegen.job_skip where step = 'load'"), is(1L));
        assertThat(stage.count("select count(*) from influencegen.job_skip where step = 'other'"), is(2L));
        stage.die(first.run());
        stage.look();
        assertThat(
                stage.count(
                        "select count(*) from influencegen.job_run where fruitless = 0 and id = '" + first.run() + "'"),
                is(1L));
    }

    private void tellOfALoad(RunKey key) {
        stage.run(entities -> {
            RunProgress progress = stage.progress(entities);
            progress.add(key, "load", 0, 4, 1);
            progress.skip(key, "load", List.of(new Skipped("line 3", "xx", "line-unreadable", "it has no reference")));
            progress.skip(key, "other", List.of(new Skipped("line 3", "xx", "line-unreadable", "it has no reference")));
        });
        if (key.attempt() == 1) {
            stage.run(entities -> stage.progress(entities).add(key, "other", 0, 1, 0));
        }
    }

    @Test
    void aRunOfANodeThatStartedAgainShouldBeInterruptedAtOnceAndOffered() {
        RunKey key = stage.drive(CAREFUL);
        stage.look();
        assertThat(stage.state(key.run()), is(RunState.RUNNING));
        stage.node("a-node");
        stage.look();
        assertThat(stage.state(key.run()), is(RunState.INTERRUPTED));
        assertThat(find(key.run()).run().problem(), is("Node a-node died under it and has started again"));
        stage.run(entities -> stage.steering(entities).restart(key.run()));
        assertThat(stage.claim(stage.node("a-node")).orElseThrow().key().attempt(), is(2));
    }

    @Test
    void aRunThatGetsNowhereShouldNotBeRestartedForEver() {
        UUID run = stage.request(MANY);
        for (int i = 0; i < VehicleRepository.MOST_FRUITLESS; i++) {
            stage.clock.advance(Duration.ofMinutes(3));
            assertThat(stage.claim(stage.node("a-node")).isPresent(), is(true));
            stage.die(run);
            stage.look();
        }
        assertThat(stage.state(run), is(RunState.INTERRUPTED));
    }

    @Test
    void stoppingShouldBeTheNodesToDoAndDrainingShouldLeaveTheRunToOthers() {
        RunKey key = stage.drive(COUNT);
        stage.run(entities -> stage.vehicles(entities).ended(key, RunEnd.STOPPED, null));
        assertThat("nobody asked, so the node stops", stage.state(key.run()), is(RunState.REQUESTED));
        UUID node = stage.node("a-node");
        RunKey again = stage.claim(node).orElseThrow().key();
        stage.run(entities -> stage.steering(entities).stop(again.run()));
        assertThat(stage.database.call(entities -> stage.vehicles(entities).stopsAsked(node)), contains(again));
        stage.run(entities -> stage.vehicles(entities).ended(again, RunEnd.STOPPED, null));
        assertThat(stage.state(key.run()), is(RunState.STOPPED));
        assertThat(
                codeOf(() -> stage.run(entities -> stage.steering(entities).stop(key.run()))),
                is(JobError.JOB_RUN_WRONG_STATE));
        stage.run(entities -> stage.steering(entities).abandon(key.run()));
        assertThat(
                codeOf(() -> stage.run(entities -> stage.steering(entities).restart(key.run()))),
                is(JobError.JOB_RUN_WRONG_STATE));
    }

    @Test
    void aLongStepShouldKeepNobodyWaitingAndItsRunFromBeingTaken() {
        RunKey key = stage.drive(MANY);
        UUID node = nodeOf(key);
        stage.run(step -> {
            stage.progress(step).fence(key);
            stage.run(
                    other -> atOnce(other, entities -> stage.steering(entities).stop(key.run())));
            stage.run(
                    other -> atOnce(other, entities -> stage.vehicles(entities).end(node)));
            stage.run(other ->
                    atOnce(other, entities -> stage.supervisor(entities).look()));
            assertThat(stage.state(key.run()), is(RunState.RUNNING));
        });
        stage.look();
        assertThat(stage.state(key.run()), is(RunState.STOPPED));
    }

    /** Or it fails. */
    private static void atOnce(EntityManager entities, Consumer<EntityManager> work) {
        entities.createNativeQuery("set local lock_timeout = '2s'").executeUpdate();
        work.accept(entities);
    }

    private UUID nodeOf(RunKey key) {
        return stage.database.call(entities -> (UUID)
                entities.createNativeQuery("select node from influencegen.job_run where id = '" + key.run() + "'")
                        .getSingleResult());
    }

    @Test
    void whatANodeCouldNotBringToAnEndShouldWaitForAnother() {
        RunKey key = stage.drive(COUNT);
        UUID node = nodeOf(key);
        assertThat(stage.database.call(entities -> stage.vehicles(entities).end(node)), is(1));
        assertThat(stage.state(key.run()), is(RunState.REQUESTED));
    }

    @Test
    void aRerunShouldTakeOnlyWhatIsNotDone() {
        RunKey first = stage.drive(MANY);
        add(first, 10);
        assertThat("twice changes nothing", add(first, 10), is(0L));
        List<WorkItem> taken = take(first, 0, 4);
        assertThat(positions(taken), contains(0L, 1L, 2L, 3L));
        assertThat("another partition's", positions(take(first, 1, 2)), contains(4L, 5L));
        stage.run(entities -> stage.work(entities).done(first, "walk", List.of(0L, 2L)));
        assertThat("its own again first", positions(take(first, 0, 3)), contains(1L, 3L, 6L));
        stage.die(first.run());
        stage.look();
        stage.clock.advance(Duration.ofSeconds(10));
        RunKey second = stage.claim(stage.node("another")).orElseThrow().key();
        assertThat(positions(take(second, 0, 100)), contains(1L, 3L, 4L, 5L, 6L, 7L, 8L, 9L));
        assertThrows(RunLost.class, () -> take(first, 1, 1));
    }

    @Test
    void partitionsShouldNotTakeTheSameItem() throws Exception {
        RunKey key = stage.drive(MANY);
        add(key, 800);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<List<WorkItem>>> takers = new ArrayList<>();
        for (int partition = 0; partition < 8; partition++) {
            int mine = partition;
            takers.add(() -> {
                List<WorkItem> all = new ArrayList<>();
                List<WorkItem> some = take(key, mine, 10);
                while (!some.isEmpty()) {
                    all.addAll(some);
                    List<Long> positions = positions(some);
                    stage.run(entities -> stage.work(entities).done(key, "walk", positions));
                    some = take(key, mine, 10);
                }
                return all;
            });
        }
        List<Long> done = new ArrayList<>();
        for (Future<List<WorkItem>> taker : threads.invokeAll(takers)) {
            done.addAll(positions(taker.get()));
        }
        threads.shutdown();
        assertThat(done, hasSize(800));
        assertThat(done.stream().distinct().count(), is(800L));
        assertThat(left(key), is(0L));
    }

    @Test
    void stepsShouldShowTheirSpeedAndWhatIsLeft() {
        RunKey key = stage.drive(MANY);
        stage.run(entities -> stage.progress(entities).plan(key, "walk", 100));
        stage.run(entities -> stage.progress(entities).add(key, "walk", 1, 0, 0));
        stage.clock.advance(Duration.ofSeconds(10));
        stage.run(entities -> stage.progress(entities).add(key, "walk", 1, 19, 1));
        var step = find(key.run()).steps().get(0);
        assertThat(step.percent(), is(20));
        assertThat(step.perSecond(), is(2.0));
        assertThat(step.left(), is(Duration.ofSeconds(40)));
        stage.run(entities -> stage.progress(entities).conclude(key, Map.of("counted", "19")));
        stage.run(entities -> stage.vehicles(entities).ended(key, RunEnd.COMPLETED, null));
        RunView over = find(key.run()).run();
        assertThat(over.figures(), is(Map.of("counted", "19")));
        assertThat(over.state(), is(RunState.COMPLETED));
        assertThat(over.problem(), is(nullValue()));
    }

    @Test
    void theHistoryShouldBeFilteredByTheSameStatementsHoweverLong() {
        stage.request(COUNT);
        stage.drive(MANY);
        assertThat(list(Map.of("job", MANY)), hasSize(1));
        assertThat(list(Map.of("state", "REQUESTED")), hasSize(1));
        assertThat(list(Map.of("text", "nobody")), is(empty()));
        assertThat(
                stage.database.statements(entities -> new RunViewRepository(entities).list(ListQuery.first(10))),
                is(2));
        assertThat(
                stage.database.call(entities -> new RunWatch(
                                new RunViewRepository(entities), new RunRepository(entities), stage.jobs)
                        .jobs().stream().map(card -> card.latest().size()).toList()),
                hasItem(1));
    }

    @Test
    void oldRunsShouldBeForgottenWithAllThatIsTheirs() {
        RunKey key = stage.drive(MANY);
        add(key, 3);
        stage.run(entities -> stage.progress(entities).say(key, "a line"));
        assertThat(forget(), is(0));
        stage.run(entities -> stage.vehicles(entities).ended(key, RunEnd.FAILED, "wolves"));
        stage.clock.advance(Duration.ofDays(2));
        assertThat(forget(), is(1));
        assertThat(stage.count("select count(*) from influencegen.job_item"), is(0L));
    }

    private int forget() {
        return stage.database.call(entities ->
                new SteeringRepository(entities).forget(stage.clock.instant().minus(Duration.ofDays(1)), 100));
    }

    private RunDetail find(UUID run) {
        return stage.database.call(entities ->
                new RunWatch(new RunViewRepository(entities), new RunRepository(entities), stage.jobs).find(run));
    }

    private List<RunView> list(Map<String, String> filters) {
        return stage.database.call(entities -> new RunViewRepository(entities)
                .list(new ListQuery(filters, Optional.empty(), 0, 50))
                .items());
    }

    private Object refusal(String job, Map<String, String> parameters, boolean dryRun) {
        return codeOf(() -> stage.run(
                entities -> stage.book(entities).request(new LaunchRequest(job, parameters, dryRun), "by-hand")));
    }

    private long add(RunKey key, int count) {
        List<WorkItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(new WorkItem(i, "sheep-" + i, "{\"n\":" + i + "}"));
        }
        return stage.database.call(entities -> stage.work(entities).add(key, "walk", items));
    }

    private List<WorkItem> take(RunKey key, int partition, int limit) {
        return stage.database.call(entities -> stage.work(entities).take(key, "walk", partition, limit));
    }

    private long left(RunKey key) {
        return stage.database.call(entities -> stage.work(entities).left(key, "walk"));
    }

    private static List<Long> positions(List<WorkItem> items) {
        return items.stream().map(WorkItem::position).toList();
    }

    /** Eight nodes that each take until there is nothing more. */
    private List<UUID> byEight(java.util.function.Function<UUID, Optional<Vehicle>> claim) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<List<UUID>>> nodes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID node = stage.node("node-" + i);
            nodes.add(() -> {
                List<UUID> mine = new ArrayList<>();
                Optional<Vehicle> next = claim.apply(node);
                while (next.isPresent()) {
                    mine.add(next.get().key().run());
                    next = claim.apply(node);
                }
                return mine;
            });
        }
        List<UUID> all = new ArrayList<>();
        for (Future<List<UUID>> node : threads.invokeAll(nodes)) {
            all.addAll(node.get());
        }
        threads.shutdown();
        return all;
    }
}
