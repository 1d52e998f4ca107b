package io.influencegen.imaging.control;

import io.influencegen.circuit.boundary.Circuit;
import io.influencegen.imaging.boundary.Room;
import io.influencegen.imaging.boundary.WorkerView;
import io.influencegen.worker.contract.ModelView;
import io.influencegen.worker.contract.WorkerCapabilities;
import io.influencegen.worker.contract.WorkerClient;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One worker, what it last said, and whether it is spared; its coming and going is logged once each. */
public final class WatchedWorker {
    private static final Logger LOG = System.getLogger(WatchedWorker.class.getName());
    private static final Duration MODELS_FRESH = Duration.ofSeconds(15);

    private final WorkerClient looking;
    private final WorkerClient working;
    private final Clock clock;
    private volatile WorkerView view;
    private volatile List<String> models = List.of();
    private volatile Circuit circuit = Circuit.closed();
    private volatile Instant modelsAskedAt = Instant.EPOCH;

    /** Two ways to one worker: an impatient one to learn how it is, and a patient one for pictures. */
    WatchedWorker(URI address, WorkerClient looking, WorkerClient working, Clock clock) {
        this.looking = looking;
        this.working = working;
        this.clock = clock;
        view = WorkerView.notAskedYet(address);
    }

    WorkerView view() {
        return view;
    }

    String name() {
        return view.address().toString();
    }

    WorkerClient client() {
        return working;
    }

    /**
     * Whatever goes wrong over there is the answer: an edge, so every fault is caught. Answers its models when it was time
     * to ask for them.
     */
    Optional<List<ModelView>> ask() {
        WorkerView before = view;
        Optional<List<ModelView>> news = Optional.empty();
        try {
            WorkerCapabilities told = looking.capabilities();
            if (!before.reachable() || clock.instant().isAfter(modelsAskedAt.plus(MODELS_FRESH))) {
                news = Optional.of(askForModels());
            }
            view = before.answered(clock.instant(), offer(told));
        } catch (RuntimeException unanswered) {
            view = before.silent(clock.instant(), reason(unanswered));
        }
        tell(before.reachable());
        return news;
    }

    /** A call to it did not get through: nothing more is sent until it answers again. */
    void lost(RuntimeException unanswered) {
        boolean before = view.reachable();
        view = view.silent(clock.instant(), reason(unanswered));
        tell(before);
    }

    /** It answered, and could not do its work. */
    synchronized void failed(Circuit.Rules rules) {
        boolean before = isSpared();
        circuit = circuit.failedAt(clock.instant(), rules);
        if (!before && isSpared()) {
            LOG.log(Level.WARNING, "Worker {0} fails too often and is spared for {1}", name(), rules.openFor());
        }
    }

    synchronized void worked() {
        circuit = Circuit.closed();
    }

    boolean isSpared() {
        return circuit.stateAt(clock.instant()) == Circuit.State.OPEN;
    }

    /** What it can be given; nothing while it is away, stopping or spared, and a single picture to see whether it is well again. */
    Optional<Room> room() {
        Optional<WorkerView.Load> load = view.offer().map(WorkerView.Offer::load);
        boolean open = view.reachable()
                && !isSpared()
                && load.filter(now -> !now.draining()).isPresent();
        return open ? Optional.of(new Room(name(), capacity(), models)) : Optional.empty();
    }

    /** As many as it makes together, and half as many more so that it never waits for us. */
    int capacity() {
        if (circuit.stateAt(clock.instant()) == Circuit.State.PROBING) {
            return 1;
        }
        return view.offer().map(told -> told.load().largestBatch() * 3 / 2).orElse(0);
    }

    void close() {
        looking.close();
        working.close();
    }

    private List<ModelView> askForModels() {
        List<ModelView> told = looking.models();
        models = told.stream()
                .filter(model -> model.fault() == null)
                .map(ModelView::id)
                .toList();
        modelsAskedAt = clock.instant();
        return told;
    }

    private void tell(boolean before) {
        if (before != view.reachable()) {
            LOG.log(Level.INFO, "Worker {0} at {1}", view.reachable() ? "joined" : "left", view.address());
        }
    }

    private static WorkerView.Offer offer(WorkerCapabilities told) {
        return new WorkerView.Offer(
                told.version(),
                told.device(),
                told.cores(),
                told.memoryBytes(),
                told.models(),
                new WorkerView.Load(told.queued(), told.running(), told.largestBatch(), told.draining()));
    }

    /** The innermost cause says it in the fewest words. */
    private static String reason(RuntimeException unanswered) {
        Throwable cause = unanswered;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
