package io.influencegen.history.batch;

import io.influencegen.history.boundary.HistoryCleaner;
import io.influencegen.job.boundary.RunHistory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** Forgets runs of long ago with all that belongs to them. */
@Named
@Dependent
public class OldRunCleaner extends HistoryCleaner {
    @Inject
    private RunHistory history;

    @Override
    protected int forgetOlderThan(Duration age, int limit) {
        return history.forgetOlderThan(age, limit);
    }
}
