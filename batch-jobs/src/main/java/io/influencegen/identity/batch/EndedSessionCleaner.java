package io.influencegen.identity.batch;

import io.influencegen.identity.boundary.SessionHistory;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/**
 * Forgets sessions of long ago a chunk at a time, each in a transaction of its own: stopped or killed anywhere, the next run
 * goes on with what is left.
 */
@Named
@Dependent
public class EndedSessionCleaner extends AbstractBatchlet {
    private static final int CHUNK = 1000;

    @Inject
    private SessionHistory history;

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
