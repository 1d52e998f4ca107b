package io.influencegen.n8n.batch;

import io.influencegen.history.boundary.HistoryCleaner;
import io.influencegen.n8n.boundary.N8nHistory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** Forgets callbacks of long ago. */
@Named
@Dependent
public class OldCallbackCleaner extends HistoryCleaner {
    @Inject
    private N8nHistory history;

    @Override
    protected int forgetOlderThan(Duration age, int limit) {
        return history.forgetOlderThan(age, limit);
    }
}
