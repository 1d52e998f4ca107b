package io.influencegen.history.boundary;

import io.influencegen.batchlet.boundary.RunBatchlet;
import io.influencegen.job.boundary.RunKey;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/**
 * Forgets what is older than the job's parameter {@code days}, a chunk at a time, each in a transaction of its own: stopped or
 * killed anywhere, the next run goes on with what is left.
 */
public abstract class HistoryCleaner extends RunBatchlet {
    private static final int CHUNK = 1000;

    @Inject
    @BatchProperty
    private String days;

    /** Forgets up to {@code limit} of them in one transaction, and says how many. */
    protected abstract int forgetOlderThan(Duration age, int limit);

    @Override
    protected final String drive(RunKey key) {
        Duration age = Duration.ofDays(Integer.parseInt(days));
        long total = 0;
        int removed;
        do {
            // Refused when another attempt drives the run. Not held meanwhile: whoever gives the run up would wait
            // for the chunk.
            ledger().progress(key, step(), 0, 0, 0);
            removed = forgetOlderThan(age, CHUNK);
            total += removed;
            ledger().progress(key, step(), 0, removed, 0);
        } while (removed == CHUNK && !isStopped());
        ledger().conclude(key, Map.of(step(), String.valueOf(total)));
        return exit("REMOVED", total);
    }
}
