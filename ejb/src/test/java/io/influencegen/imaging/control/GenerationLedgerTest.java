package io.influencegen.imaging.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.GenerationView;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.ImageRoute;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.ImageWish;
import io.influencegen.imaging.boundary.ImagingError;
import io.influencegen.moderation.boundary.ModerationError;
import io.influencegen.testdb.Refusals;
import io.influencegen.usage.boundary.UsageError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class GenerationLedgerTest {
    private final StudioStage stage = new StudioStage();
    private final UserId person = stage.person();

    @Test
    void aPictureShouldBeKeptCountedAndToldOnce() {
        UUID id = stage.submit(person, StudioStage.pictures(1)).get(0);
        ImageTask task = stage.take(1).get(0);
        assertThat(stage.view(person, id).state(), is(State.RUNNING));
        assertThat(stage.complete(task), is(true));
        assertThat("again", stage.complete(task), is(false));
        assertThat(stage.kept, hasSize(1));
        assertThat(stage.view(person, id).state(), is(State.COMPLETED));
        assertThat(stage.quota(person).used(), is(1));
        assertThat(stage.quota(person).reserved(), is(0));
        assertThat(stage.told, hasItem(id + " COMPLETED"));
        assertThat(stage.count("select count(*) from influencegen.usage_entry where compute_millis = 270"), is(1L));
    }

    @Test
    void seedsShouldFollowOneAnother() {
        List<UUID> ids = stage.submit(person, StudioStage.pictures(3));
        List<Long> seeds =
                ids.stream().map(id -> stage.view(person, id).asked().seed()).toList();
        assertThat(seeds, is(List.of(seeds.get(0), seeds.get(0) + 1, seeds.get(0) + 2)));
    }

    @Test
    void twoHundredAtOnceShouldGetExactlyTheQuota() throws Exception {
        List<Callable<Boolean>> wishes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            wishes.add(() -> {
                try {
                    stage.submit(person, StudioStage.pictures(1));
                    return true;
                } catch (DomainException refused) {
                    return refused.code() != UsageError.QUOTA_EXCEEDED;
                }
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(16);
        int granted = 0;
        for (Future<Boolean> wish : threads.invokeAll(wishes)) {
            granted += wish.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(granted, is(100));
        assertThat(stage.quota(person).reserved(), is(100));
        assertThat(stage.count("select count(*) from influencegen.generation"), is(100L));
    }

    @Test
    void aRefusedWishShouldTakeNothing() {
        stage.chosen.put("usage.quota-influencer", "3");
        assertThat(
                Refusals.codeOf(() -> stage.submit(person, StudioStage.pictures(9))),
                is(ImagingError.IMAGE_OUT_OF_RANGE));
        assertThat(Refusals.codeOf(() -> stage.submit(person, StudioStage.pictures(4))), is(UsageError.QUOTA_EXCEEDED));
        assertThat(
                Refusals.codeOf(() -> stage.submit(person, ImageWish.of("something forbidden"))),
                is(ModerationError.PROMPT_REFUSED));
        assertThat(stage.quota(person).left(), is(3));
        assertThat(stage.count("select count(*) from influencegen.generation"), is(0L));
    }

    @Test
    void cancellingShouldGiveTheQuotaBackOnceWhereverThePictureIs() {
        List<UUID> ids = stage.submit(person, StudioStage.pictures(2));
        ImageTask task = stage.take(1).get(0);
        ids.forEach(id -> cancel(person, id));
        ids.forEach(id -> cancel(person, id));
        assertThat(stage.quota(person).left(), is(100));
        assertThat("the worker's answer comes too late", stage.complete(task), is(false));
        assertThat(stage.progress(task, "job", 0, 1), is(false));
        assertThat(stage.kept, hasSize(0));
        assertThat(stage.told, hasItem(task.id() + " ended"));
    }

    @Test
    void anotherPersonsPictureShouldNotExist() {
        UUID id = stage.submit(person, StudioStage.pictures(1)).get(0);
        assertThat(Refusals.codeOf(() -> cancel(stage.person(), id)), is(CommonError.NOT_FOUND));
        assertThat(stage.view(person, id).state(), is(State.QUEUED));
    }

    @Test
    void whatADeadNodeHadShouldBeTakenAgainWithTheSameKey() {
        stage.submit(person, StudioStage.pictures(1));
        ImageTask first = stage.take(1).get(0);
        stage.clock.advance(Duration.ofSeconds(15));
        stage.keep("node-a", List.of(first.lease()));
        stage.clock.advance(Duration.ofSeconds(15));
        assertThat("it said that it lives", stage.recover(), is(0));
        stage.clock.advance(Duration.ofSeconds(6));
        assertThat(stage.recover(), is(1));
        ImageTask second = stage.take(1).get(0);
        assertThat(second.key(), is(first.key()));
        assertThat(stage.complete(second), is(true));
        assertThat("the dead one wakes up", stage.complete(first), is(false));
        assertThat(stage.kept, hasSize(1));
    }

    @Test
    void afterAFailureTheKeyShouldBeAnotherAndTheLastTryADeadLetter() {
        UUID id = stage.submit(person, StudioStage.pictures(1)).get(0);
        ImageTask first = stage.take(1).get(0);
        stage.fail(first, Problems.failed(first, "out of memory"), Duration.ofSeconds(2));
        assertThat("it rests", stage.take(1), hasSize(0));
        stage.clock.advance(Duration.ofSeconds(2));
        ImageTask again = stage.take(1).get(0);
        assertThat(again.key(), is(not(first.key())));
        for (int i = 0; i < 3; i++) {
            stage.fail(again, Problems.failed(again, "out of memory"), Duration.ZERO);
            again = stage.take(1).stream().findFirst().orElse(null);
        }
        GenerationView view = stage.view(person, id);
        assertThat(view.state(), is(State.FAILED));
        assertThat(view.problem().code(), is("worker-failed"));
        assertThat(view.problem().cause(), is("out of memory"));
        assertThat(stage.quota(person).left(), is(100));
        assertThat(stage.count("select count(*) from influencegen.generation where dead"), is(1L));
        assertThat(stage.told, hasItem("died"));
    }

    @Test
    void aPictureThatKillsEveryNodeShouldLetOthersByAndEnd() {
        UUID id = stage.submit(person, StudioStage.pictures(1)).get(0);
        lose();
        for (int losses = 1; losses < 20; losses++) {
            lose();
            assertThat("others are first", stage.take(1), hasSize(0));
            stage.clock.advance(Duration.ofSeconds((long) losses * losses));
        }
        assertThat(stage.view(person, id).problem().code(), is("generation-lost"));
        assertThat(stage.quota(person).left(), is(100));
    }

    private void lose() {
        assertThat(stage.take(1), hasSize(1));
        stage.clock.advance(Duration.ofSeconds(21));
        stage.recover();
    }

    @Test
    void whatNoWorkerComesForShouldEndAfterALongWait() {
        UUID id = stage.submit(person, StudioStage.pictures(1)).get(0);
        stage.clock.advance(Duration.ofHours(25));
        stage.recover();
        assertThat(stage.view(person, id).problem().code(), is("no-worker"));
    }

    @Test
    void placesShouldCountAllWhoWaitInOneStatementMore() {
        stage.submit(stage.person(), StudioStage.pictures(3));
        stage.clock.advance(Duration.ofMillis(1));
        UUID mine = stage.submit(person, StudioStage.pictures(1)).get(0);
        assertThat(stage.view(person, mine).progress().place(), is(2));
        int statements =
                stage.database.statements(entities -> new GenerationViewRepository(entities).recent(person, 50));
        assertThat(statements, is(2));
    }

    @Test
    void anotherRouteShouldBeHandedItsTasksAndFailThemInTime() {
        List<ImageTask> begun = new ArrayList<>();
        stage.routes.add(new ImageRoute() {
            @Override
            public String name() {
                return "n8n";
            }

            @Override
            public int capacity() {
                return 2;
            }

            @Override
            public Duration patience() {
                return Duration.ofMinutes(10);
            }

            @Override
            public void begin(ImageTask task) {
                begun.add(task);
            }
        });
        stage.database.run(entities -> entities.createNativeQuery("update influencegen.image_model set route = 'n8n'")
                .executeUpdate());
        stage.submit(person, StudioStage.pictures(3));
        assertThat("nothing for the node itself", stage.take(4), hasSize(0));
        assertThat(begun, hasSize(2));
        stage.complete(begun.get(0));
        stage.take(4);
        assertThat(begun, hasSize(3));
        stage.clock.advance(Duration.ofMinutes(11));
        stage.recover();
        assertThat(stage.count("select count(*) from influencegen.generation where failures = 1"), is(2L));
    }

    private void cancel(UserId who, UUID id) {
        stage.as(who, desk -> {
            desk.cancel(id);
            return true;
        });
    }
}
