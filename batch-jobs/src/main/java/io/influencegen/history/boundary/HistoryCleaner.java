package io.influencegen.history.boundary;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Forgets what is older than the job's parameter {@code days}, a chunk at a time, each in a transaction of its own: stopped or
 * killed anywhere, the next run goes on with what is left.
 */
public abstract class HistoryCleaner extends AbstractBatchlet {
    private static final int CHUNK = 1000;

    @Inject
    @BatchProperty
    private String days;

    private volatile boolean stopped;

    /** Forgets up to {@code limit} of them in one transaction, and says how many. */
    protected abstract int forgetOlderThan(Duration age, int limit);

    @Override
    public final String process() {
        Duration age = Duration.ofDays(Integer.parseInt(days));
        long total = 0;
        int removed;
        do {
            removed = forgetOlderThan(age, CHUNK);
            total += removed;
        } while (removed == CHUNK && !stopped);
        return (stopped ? "STOPPED after " : "REMOVED ") + total;
    }

    @Override
    public final void stop() {
        stopped = true;
    }
}
