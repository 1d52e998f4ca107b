package io.influencegen.imaging.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.circuit.boundary.Circuit;
import io.influencegen.imaging.boundary.Room;
import io.influencegen.imaging.boundary.WorkerView;
import io.influencegen.testdb.SettableClock;
import io.influencegen.worker.contract.WorkerUnreachable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchedWorkerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final URI ADDRESS = URI.create("http://127.0.0.1:8090");
    private final ScriptedWorker worker = new ScriptedWorker();
    private final SettableClock clock = new SettableClock(NOW);
    private final WatchedWorker watched = new WatchedWorker(ADDRESS, worker, worker, clock);

    @Test
    void workerShouldBeUnreachableUntilItHasAnswered() {
        assertThat(watched.view(), is(WorkerView.notAskedYet(ADDRESS)));
    }

    @Test
    void answerShouldTellWhatTheWorkerOffers() {
        watched.ask();
        WorkerView.Offer offer =
                new WorkerView.Offer("1", "cpu", 2, 1024, List.of("tiny"), new WorkerView.Load(0, 0, 8, false));
        assertThat(watched.view(), is(new WorkerView(ADDRESS, true, NOW, Optional.of(offer), "")));
    }

    @Test
    void faultShouldBeToldInItsInnermostWordsAndTheOfferKept() {
        watched.ask();
        worker.down = true;
        watched.ask();
        assertThat(watched.view().reachable(), is(false));
        assertThat(watched.view().problem(), is("Connection refused"));
        assertThat(watched.view().offer().isPresent(), is(true));
    }

    @Test
    void workerThatComesBackShouldHaveNoProblem() {
        worker.down = true;
        watched.ask();
        worker.down = false;
        watched.ask();
        assertThat(watched.view().reachable(), is(true));
        assertThat(watched.view().problem(), is(""));
    }

    @Test
    void modelsShouldBeAskedForAtFirstAndAfterAWhile() {
        assertThat(watched.ask().isPresent(), is(true));
        assertThat(watched.ask().isPresent(), is(false));
        clock.advance(Duration.ofSeconds(16));
        assertThat(watched.ask().isPresent(), is(true));
    }

    @Test
    void anUnreachableOneShouldHaveNoRoom() {
        assertThat(watched.room(), is(Optional.empty()));
        watched.ask();
        assertThat(watched.room(), is(Optional.of(new Room(ADDRESS.toString(), 12, List.of("tiny")))));
        watched.lost(new WorkerUnreachable(new IOException("gone")));
        assertThat(watched.room(), is(Optional.empty()));
    }

    @Test
    void oneThatFailsTooOftenShouldBeSparedAndThenTriedWithASinglePicture() {
        Circuit.Rules rules = new Circuit.Rules(5, Duration.ofMinutes(1), Duration.ofMinutes(5));
        watched.ask();
        for (int i = 0; i < 4; i++) {
            watched.failed(rules);
        }
        assertThat(watched.room().isPresent(), is(true));
        watched.failed(rules);
        assertThat(watched.room(), is(Optional.empty()));
        clock.advance(Duration.ofMinutes(5));
        assertThat(watched.room().map(Room::capacity), is(Optional.of(1)));
        watched.worked();
        assertThat(watched.room().map(Room::capacity), is(Optional.of(12)));
    }
}
