package io.influencegen.imaging.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.imaging.boundary.WorkerView;
import io.influencegen.worker.contract.WorkerCapabilities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchedWorkerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final URI ADDRESS = URI.create("http://127.0.0.1:8090");
    private static final WorkerCapabilities CAPABILITIES =
            new WorkerCapabilities("1", "cpu", 2, 1024, 0, List.of("tiny"), 0, 0, 8, 8, 2000, false);

    private boolean down;
    private final WatchedWorker watched =
            new WatchedWorker(ADDRESS, this::answer, () -> {}, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void workerShouldBeUnreachableUntilItHasAnswered() {
        assertThat(watched.view(), is(WorkerView.notAskedYet(ADDRESS)));
    }

    @Test
    void answerShouldTellWhatTheWorkerOffers() {
        watched.ask();
        WorkerView.Offer offer = new WorkerView.Offer("1", "cpu", 2, 1024, List.of("tiny"));
        assertThat(watched.view(), is(new WorkerView(ADDRESS, true, NOW, Optional.of(offer), "")));
    }

    @Test
    void faultShouldBeToldInItsInnermostWordsAndTheOfferKept() {
        watched.ask();
        down = true;
        watched.ask();
        assertThat(watched.view().reachable(), is(false));
        assertThat(watched.view().problem(), is("Connection refused"));
        assertThat(watched.view().offer().isPresent(), is(true));
    }

    @Test
    void workerThatComesBackShouldHaveNoProblem() {
        down = true;
        watched.ask();
        down = false;
        watched.ask();
        assertThat(watched.view().reachable(), is(true));
        assertThat(watched.view().problem(), is(""));
    }

    private WorkerCapabilities answer() {
        if (down) {
            throw new IllegalStateException("outer", new UncheckedIOException(new IOException("Connection refused")));
        }
        return CAPABILITIES;
    }
}
