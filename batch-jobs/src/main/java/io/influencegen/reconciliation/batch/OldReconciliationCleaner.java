package io.influencegen.reconciliation.batch;

import io.influencegen.history.boundary.HistoryCleaner;
import io.influencegen.reconciliation.boundary.ReconciliationHistory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** Forgets comparisons. How long they are kept stands in the settings; the job's days do not count. */
@Named
@Dependent
public class OldReconciliationCleaner extends HistoryCleaner {
    @Inject
    private ReconciliationHistory history;

    @Override
    protected int forgetOlderThan(Duration age, int limit) {
        return history.forget(limit);
    }
}
