package io.influencegen.imaging.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.UserId;
import io.influencegen.circuit.boundary.Circuit;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.TurnPriority;
import io.influencegen.moderation.boundary.PictureVerdict;
import io.influencegen.worker.contract.JobState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PictureRunTest {
    private final StudioStage stage = new StudioStage();
    private final ScriptedWorker worker = new ScriptedWorker();
    private final WatchedWorker watched =
            new WatchedWorker(URI.create(StudioStage.ROOM.worker()), worker, worker, stage.clock);
    private final PictureRun.Rules rules = new PictureRun.Rules(
            failures -> Duration.ofSeconds(1),
            () -> new Circuit.Rules(5, Duration.ofMinutes(1), Duration.ofMinutes(5)));
    private final DispatchEngine engine = new DispatchEngine("node-a", stage, fleet(), this::run, Runnable::run);
    private final UserId person = stage.person();
    private final UUID id = stage.submit(person, StudioStage.pictures(1)).get(0);

    PictureRunTest() {
        watched.ask();
    }

    @Test
    void aPictureShouldBeMadeAndKept() {
        engine.take();
        assertThat(stage.view(person, id).state(), is(State.COMPLETED));
        assertThat(stage.kept, hasSize(1));
        assertThat(stage.kept.get(0).making().modelChecksum(), is("c0ffee"));
        assertThat(
                worker.requests.values().iterator().next().seed(),
                is(stage.view(person, id).asked().seed()));
        assertThat(engine.inHand(), is(0));
    }

    @Test
    void picturesInBulkShouldTakeLessOfTheWorkersTime() {
        engine.take();
        stage.submit(person, StudioStage.pictures(1), TurnPriority.BULK);
        engine.take();
        assertThat(worker.patience, is(List.of(1, 5)));
    }

    @Test
    void aPictureShouldBeSealedBeforeItIsKept() {
        engine.take();
        long seed = stage.view(person, id).asked().seed();
        assertThat(new String(stage.kept.get(0).files().picture(), StandardCharsets.UTF_8), is(seed + " sealed"));
    }

    @Test
    void aBlockedPictureShouldNotBeGivenOutAndCostNothing() {
        stage.verdict = PictureVerdict.blocked("logos", "It shows a protected logo.", "R-1");
        engine.take();
        assertThat(stage.kept, hasSize(0));
        assertThat(stage.view(person, id).problem().code(), is("picture-refused"));
        assertThat(stage.view(person, id).problem().cause(), is("It shows a protected logo."));
        assertThat(stage.view(person, id).problem().reference(), is("R-1"));
        assertThat(stage.quota(person).left(), is(100));
        assertThat(
                "nothing for operators",
                stage.count("select count(*) from influencegen.generation where dead"),
                is(0L));
    }

    @Test
    void aPictureThatNobodyCanJudgeNowShouldBeTriedAgain() {
        stage.verdict = null;
        engine.take();
        assertThat(stage.view(person, id).state(), is(State.QUEUED));
        stage.verdict = PictureVerdict.pass();
        stage.clock.advance(Duration.ofSeconds(1));
        engine.take();
        assertThat(stage.view(person, id).state(), is(State.COMPLETED));
    }

    @Test
    void cancellingShouldReachTheWorker() {
        worker.meanwhile = () -> {
            stage.as(person, desk -> {
                desk.cancel(id);
                return true;
            });
            engine.ended(id);
            worker.ending = JobState.RUNNING;
        };
        engine.take();
        assertThat(worker.cancelled, hasSize(1));
        assertThat(stage.view(person, id).state(), is(State.CANCELLED));
        assertThat(stage.kept, hasSize(0));
    }

    @Test
    void aWorkerThatIsGoneShouldCostNoTryAndGetNothingMore() {
        worker.down = true;
        engine.take();
        assertThat(stage.view(person, id).state(), is(State.QUEUED));
        assertThat(stage.count("select failures from influencegen.generation"), is(0L));
        assertThat(watched.room(), is(Optional.empty()));
    }

    @Test
    void aFullWorkerShouldBeGivenTimeWithoutATry() {
        worker.refusal = Optional.of(ScriptedWorker.problem(429, "queue-full"));
        engine.take();
        assertThat(stage.view(person, id).state(), is(State.QUEUED));
        assertThat(stage.count("select failures from influencegen.generation"), is(0L));
        assertThat("not at once", stage.take(1), hasSize(0));
    }

    @Test
    void failuresShouldBeTriedAgainAndThenLaidAside() {
        worker.ending = JobState.FAILED;
        for (int i = 0; i < 4; i++) {
            engine.take();
            stage.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(stage.view(person, id).state(), is(State.FAILED));
        assertThat(stage.view(person, id).problem().reference(), is("ref-1"));
        assertThat(worker.requests.size(), is(4));
    }

    @Test
    void whatTheWorkerWillNeverMakeShouldNotBeTriedAgain() {
        worker.refusal = Optional.of(ScriptedWorker.problem(422, "unknown-style"));
        engine.take();
        assertThat(stage.view(person, id).problem().code(), is("worker-refused"));
        assertThat(stage.quota(person).left(), is(100));
    }

    @Test
    void aLeaseThatWentToAnotherNodeShouldLeaveTheWorkersJobAlone() {
        ImageTask first = stage.take(1).get(0);
        worker.meanwhile = () -> {
            stage.clock.advance(Duration.ofSeconds(30));
            stage.recover();
            stage.take("node-b", List.of(StudioStage.ROOM));
        };
        PictureRun run = run(Map.entry(first, watched));
        run.run();
        assertThat(worker.cancelled, hasSize(0));
        assertThat(stage.kept, hasSize(0));
        assertThat(stage.view(person, id).state(), is(State.RUNNING));
    }

    @Test
    void aStoppingNodeShouldGiveBackWhatItHas() {
        worker.meanwhile = engine::stop;
        engine.take();
        assertThat(stage.view(person, id).state(), is(State.QUEUED));
        engine.take();
        assertThat("it takes nothing more", stage.view(person, id).state(), is(State.QUEUED));
    }

    private PictureRun run(Map.Entry<ImageTask, WatchedWorker> pair) {
        return new PictureRun(
                pair.getKey(),
                pair.getValue(),
                stage,
                new PictureFinish(stage.shelf(), stage.moderation(), StudioStage.credentials(), stage.clock),
                rules);
    }

    private DispatchEngine.Fleet fleet() {
        return new DispatchEngine.Fleet() {
            @Override
            public List<io.influencegen.imaging.boundary.Room> rooms() {
                return watched.room().stream().toList();
            }

            @Override
            public Optional<WatchedWorker> named(String name) {
                return Optional.of(watched).filter(one -> one.name().equals(name));
            }
        };
    }
}
