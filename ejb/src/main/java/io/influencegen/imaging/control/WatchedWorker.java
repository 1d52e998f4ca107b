package io.influencegen.imaging.control;

import io.influencegen.imaging.boundary.WorkerView;
import io.influencegen.worker.contract.WorkerCapabilities;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/** One worker and what it last said; its coming and going is logged once each. */
final class WatchedWorker {
    private static final Logger LOG = System.getLogger(WatchedWorker.class.getName());

    private final Supplier<WorkerCapabilities> worker;
    private final Closeable client;
    private final Clock clock;
    private volatile WorkerView view;

    WatchedWorker(URI address, Supplier<WorkerCapabilities> worker, Closeable client, Clock clock) {
        this.worker = worker;
        this.client = client;
        this.clock = clock;
        view = WorkerView.notAskedYet(address);
    }

    WorkerView view() {
        return view;
    }

    /** Whatever goes wrong over there is the answer: an edge, so every fault is caught. */
    void ask() {
        WorkerView before = view;
        try {
            view = before.answered(clock.instant(), offer(worker.get()));
        } catch (RuntimeException unanswered) {
            view = before.silent(clock.instant(), reason(unanswered));
        }
        if (before.reachable() != view.reachable()) {
            LOG.log(Level.INFO, "Worker {0} at {1}", view.reachable() ? "joined" : "left", view.address());
        }
    }

    void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkerView.Offer offer(WorkerCapabilities told) {
        return new WorkerView.Offer(told.version(), told.device(), told.cores(), told.memoryBytes(), told.models());
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
