package io.influencegen.outbox.batch;

import io.influencegen.outbox.boundary.OutboxHistory;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/**
 * Forgets settled messages a chunk at a time, each in a transaction of its own: stopped or killed anywhere, the next run
 * goes on with what is left.
 */
@Named
@Dependent
public class SettledMessageCleaner extends AbstractBatchlet {
    private static final int CHUNK = 1000;

    @Inject
    private OutboxHistory history;

    @Inject
    @BatchProperty
    private String days;

    private volatile boolean stopped;

    @Override
    public String process() {
        Duration age = Duration.ofDays(Integer.parseInt(days));
        long total = 0;
        int removed;
        do {
            removed = history.forgetOlderThan(age, CHUNK);
            total += removed;
        } while (removed == CHUNK && !stopped);
        return (stopped ? "STOPPED after " : "REMOVED ") + total;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
