package io.influencegen.imaging.control;

import io.influencegen.imaging.boundary.GenerationView;
import io.influencegen.imaging.boundary.GenerationView.Progress;
import io.influencegen.imaging.boundary.GenerationView.State;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Says how long it will take, by how long such pictures took lately and how many are made at once. */
@Dependent
public class Expectation {
    private static final Duration UNKNOWN = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final GenerationViewRepository views;
    private final WorkerWatch watch;
    private final Clock clock;

    @Inject
    public Expectation(GenerationViewRepository views, WorkerWatch watch, Clock clock) {
        this.views = views;
        this.watch = watch;
        this.clock = clock;
    }

    public List<GenerationView> of(List<GenerationView> views) {
        if (views.stream().allMatch(view -> view.state().isFinal())) {
            return views;
        }
        Instant now = clock.instant();
        Map<String, Duration> pace = this.views.pace(now);
        int hands = hands();
        return views.stream()
                .map(view -> view.state().isFinal()
                        ? view
                        : expecting(view, pace.getOrDefault(view.asked().model(), UNKNOWN), hands, now))
                .toList();
    }

    public Duration of(String model, long pictures) {
        Duration pace = views.pace(clock.instant()).getOrDefault(model, UNKNOWN);
        return pace.multipliedBy(pictures).dividedBy(hands());
    }

    public int hands() {
        return Math.max(1, watch.capacity());
    }

    private static GenerationView expecting(GenerationView view, Duration pace, int hands, Instant now) {
        Progress progress = view.progress();
        Duration left = view.state() == State.QUEUED
                ? pace.multipliedBy(1L + (progress.place() - 1) / hands)
                : pace.minus(Duration.between(view.startedAt(), now));
        Progress told = new Progress(
                progress.place(), left.compareTo(SOON) < 0 ? SOON : left, progress.step(), progress.worker());
        return new GenerationView(
                view.id(),
                view.submission(),
                view.owner(),
                view.campaign(),
                view.priority(),
                view.state(),
                view.asked(),
                told,
                view.createdAt(),
                view.startedAt(),
                view.endedAt(),
                view.problem());
    }
}
