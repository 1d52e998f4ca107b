package io.influencegen.outbox.batch;

import io.influencegen.history.boundary.HistoryCleaner;
import io.influencegen.outbox.boundary.OutboxHistory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** Forgets messages that were settled long ago. */
@Named
@Dependent
public class SettledMessageCleaner extends HistoryCleaner {
    @Inject
    private OutboxHistory history;

    @Override
    protected int forgetOlderThan(Duration age, int limit) {
        return history.forgetOlderThan(age, limit);
    }
}
