package io.influencegen.identity.batch;

import io.influencegen.history.boundary.HistoryCleaner;
import io.influencegen.identity.boundary.SessionHistory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** Forgets sessions of long ago. */
@Named
@Dependent
public class EndedSessionCleaner extends HistoryCleaner {
    @Inject
    private SessionHistory history;

    @Override
    protected int forgetOlderThan(Duration age, int limit) {
        return history.forgetOlderThan(age, limit);
    }
}
