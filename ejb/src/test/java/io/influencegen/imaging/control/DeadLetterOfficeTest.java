package io.influencegen.imaging.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.imaging.boundary.DeadLetter;
import io.influencegen.imaging.boundary.DeadLetterChange;
import io.influencegen.imaging.boundary.ImagingError;
import io.influencegen.imaging.boundary.Replayed;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.moderation.boundary.ModerationError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeadLetterOfficeTest {
    private static final int AT_ONCE = 50;

    private final OfficeStage stage = new OfficeStage();
    private final UserId ada = stage.person("Ada Letter");
    private final UserId bob = stage.person("Bob Letter");

    @Test
    void aReplayedLetterShouldWaitAsIfNothingHadHappened() {
        UUID id = stage.dead(ada, "shapes");
        assertThat(replay(id), is(true));
        assertThat(stage.of(id, "state"), is("QUEUED"));
        assertThat(stage.of(id, "round || ' ' || calls || ' ' || failures || ' ' || losses"), is("1 0 0 0"));
        assertThat(stage.of(id, "problem_code"), is(nullValue()));
        assertThat(stage.reserved(ada), is(1));
        assertThat(stage.told, contains("queued", id + " QUEUED"));
    }

    @Test
    void ofManyWhoReplayTheSameLetterOneShouldDoIt() throws Exception {
        UUID id = stage.dead(ada, "shapes");
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        Callable<Boolean> replay = () -> replay(id);
        int done = 0;
        for (Future<Boolean> one :
                threads.invokeAll(Stream.generate(() -> replay).limit(AT_ONCE).toList())) {
            done += one.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(done, is(1));
        assertThat(stage.reserved(ada), is(1));
        assertThat(stage.of(id, "cast(round as text)"), is("1"));
    }

    @Test
    void whomTheQuotaRefusesShouldStayDeadAndKeepNobodyElse() {
        stage.sql("insert into influencegen.quota_limit values ('person:" + ada + "', 1, now())");
        UUID first = stage.dead(ada, "shapes");
        UUID second = stage.dead(ada, "shapes");
        UUID other = stage.dead(bob, "shapes");
        Replayed replayed = EachOfMany.replay(List.of(first, second, other, UUID.randomUUID()), this::replay);
        assertThat(replayed, is(new Replayed(2, 1, 1)));
        assertThat(stage.of(second, "state"), is("FAILED"));
        assertThat(stage.of(other, "state"), is("QUEUED"));
        assertThat(stage.reserved(ada), is(1));
    }

    @Test
    void aRefusalShouldNameWhoseQuotaItIs() {
        stage.sql("insert into influencegen.quota_limit values ('person:" + ada + "', 0, now())");
        UUID id = stage.dead(ada, "shapes");
        assertThat(codeOf(() -> replay(id)), is(ImagingError.REPLAY_OVER_QUOTA));
    }

    @Test
    void manyOfOnePersonShouldHoldNobodyUp() {
        UUID first = stage.dead(ada, "shapes");
        UUID second = stage.dead(ada, "shapes");
        UUID other = stage.dead(bob, "shapes");
        List.of(first, second, other).forEach(this::replay);
        List<UUID> line = stage.database.call(entities -> new GenerationRepository(entities)
                .next(List.of("shapes"), List.of(), stage.clock.instant(), 3).stream()
                        .map(waiting -> waiting.task().id())
                        .toList());
        assertThat("the other one is not behind both", line.subList(0, 2), hasItem(other));
    }

    @Test
    void aReplayedLetterShouldHaveAllTheTimeToFindAWorkerAgain() {
        UUID id = stage.dead(ada, "shapes");
        stage.clock.advance(Duration.ofDays(3));
        replay(id);
        List<UUID> late = stage.database.call(entities -> new GenerationRepository(entities)
                .waitingSince(stage.clock.instant().minus(Duration.ofDays(1)), 10).stream()
                        .map(task -> task.id())
                        .toList());
        assertThat(late, is(List.of()));
    }

    @Test
    void aCorrectionShouldBeCheckedLikeAWish() {
        UUID id = stage.dead(ada, "shapes");
        DeadLetter corrected = correct(id, change("flux", "a red bottle", 30));
        assertThat(corrected.asked().model(), is("flux"));
        assertThat(corrected.asked().prompt(), is("a red bottle"));
        assertThat(corrected.asked().steps(), is(30));
        assertThat(codeOf(() -> correct(id, change("flux", "x", 51))), is(ImagingError.IMAGE_OUT_OF_RANGE));
        assertThat(codeOf(() -> correct(id, change("none", "x", 5))), is(ImagingError.MODEL_UNKNOWN));
        assertThat(codeOf(() -> correct(id, change("flux", " ", 5))), is(CommonError.INVALID_VALUE));
        assertThat(codeOf(() -> correct(id, change("flux", "forbidden", 5))), is(ModerationError.PROMPT_REFUSED));
    }

    @Test
    void aLetterThatWasGivenUpShouldBeNobodysWork() {
        UUID id = stage.dead(ada, "shapes");
        int count = stage.database.call(
                entities -> stage.letters(entities).giveUp(Selection.of(Set.of(id.toString())), " The model is gone "));
        assertThat(count, is(1));
        assertThat(stage.of(id, "state || ' ' || given_up"), is("FAILED The model is gone"));
        assertThat(replay(id), is(false));
        assertThat(codeOf(() -> find(id)), is(CommonError.NOT_FOUND));
    }

    @Test
    void lettersShouldBeFoundByWhatTheyAreAbout() {
        UUID first = stage.dead(ada, "shapes");
        UUID second = stage.dead(bob, "flux");
        assertThat(ids(Map.of()), containsInAnyOrder(first, second));
        assertThat(ids(Map.of("person", "ada l")), contains(first));
        assertThat(ids(Map.of("person", bob.toString())), contains(second));
        assertThat(ids(Map.of("model", "flux", "code", "worker-failed", "from", "2026-03-20")), contains(second));
        assertThat(ids(Map.of("to", "2026-03-19")), is(List.of()));
        assertThat(codeOf(() -> ids(Map.of("state", "QUEUED"))), is(CommonError.INVALID_VALUE));
        assertThat(find(first).person(), is("Ada Letter"));
    }

    @Test
    void whatMatchesShouldBeCountedAndTakenButForWhatWasLeftOut() {
        UUID first = stage.dead(ada, "shapes");
        stage.dead(bob, "shapes");
        Selection rest = Selection.allBut(query(Map.of("model", "shapes")), Set.of(first.toString()));
        long count = stage.database.call(entities -> new DeadLetterRepository(entities).count(rest, part -> List.of()));
        assertThat(count, is(1L));
    }

    @Test
    void aListShouldCostTheSameHoweverManyThereAre() {
        stage.dead(ada, "shapes");
        int few = statements();
        for (int i = 0; i < 20; i++) {
            stage.dead(stage.person("L" + i), "shapes");
        }
        assertThat(statements(), is(few));
    }

    private int statements() {
        return stage.database.statements(entities -> stage.letters(entities).list(ListQuery.first(50)));
    }

    private boolean replay(UUID id) {
        return stage.database.call(entities -> stage.letters(entities).replay(id));
    }

    private DeadLetter find(UUID id) {
        return stage.database.call(entities -> stage.letters(entities).find(id));
    }

    private DeadLetter correct(UUID id, DeadLetterChange change) {
        return stage.database.call(entities -> {
            DeadLetterOffice office = stage.letters(entities);
            return office.correct(office.find(id), change);
        });
    }

    private static DeadLetterChange change(String model, String prompt, int steps) {
        return new DeadLetterChange(model, prompt, "", "16:9", 9, steps, 4);
    }

    private List<UUID> ids(Map<String, String> filters) {
        return stage.database.call(entities -> stage.letters(entities).list(query(filters)).items().stream()
                .map(DeadLetter::id)
                .toList());
    }

    private static ListQuery query(Map<String, String> filters) {
        return new ListQuery(filters, Optional.empty(), 0, 50);
    }
}
