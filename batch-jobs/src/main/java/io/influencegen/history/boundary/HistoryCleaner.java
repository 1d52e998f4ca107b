package io.influencegen.history.boundary;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLedger;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/**
 * Forgets what is older than the job's parameter {@code days}, a chunk at a time, each in a transaction of its own: stopped or
 * killed anywhere, the next run goes on with what is left.
 */
public abstract class HistoryCleaner extends AbstractBatchlet {
    private static final int CHUNK = 1000;

    @Inject
    @BatchProperty
    private String days;

    @Inject
    private RunLedger ledger;

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    private volatile boolean stopped;

    /** Forgets up to {@code limit} of them in one transaction, and says how many. */
    protected abstract int forgetOlderThan(Duration age, int limit);

    @Override
    public final String process() {
        RunKey key = RunKey.of(job.getProperties());
        Duration age = Duration.ofDays(Integer.parseInt(days));
        long total = 0;
        int removed;
        do {
            // Refused when another attempt drives the run. Not held meanwhile: whoever wants it stopped would wait for
            // the chunk.
            ledger.progress(key, step.getStepName(), 0, 0, 0);
            removed = forgetOlderThan(age, CHUNK);
            total += removed;
            ledger.progress(key, step.getStepName(), 0, removed, 0);
        } while (removed == CHUNK && !stopped);
        ledger.conclude(key, Map.of(step.getStepName(), String.valueOf(total)));
        return (stopped ? "STOPPED after " : "REMOVED ") + total;
    }

    @Override
    public final void stop() {
        stopped = true;
    }
}
