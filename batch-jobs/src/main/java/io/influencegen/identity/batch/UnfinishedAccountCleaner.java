package io.influencegen.identity.batch;

import io.influencegen.history.boundary.HistoryCleaner;
import io.influencegen.identity.boundary.AccountHistory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** Forgets people who signed up or were invited long ago and never came. */
@Named
@Dependent
public class UnfinishedAccountCleaner extends HistoryCleaner {
    @Inject
    private AccountHistory history;

    @Override
    protected int forgetOlderThan(Duration age, int limit) {
        return history.forgetOlderThan(age, limit);
    }
}
