package io.influencegen.reconciliation.batch;

import io.influencegen.access.boundary.UserId;
import io.influencegen.reconciliation.boundary.KnownChecks;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Writes anew what we know of whom something has changed, or of everybody. */
@Named
@Dependent
public class KnownRefresh extends AbstractBatchlet {
    private static final String DONE = "DONE";

    @Inject
    @BatchProperty
    private String rebuild;

    @Inject
    private KnownChecks known;

    private volatile boolean stopped;

    @Override
    public String process() {
        if (Boolean.parseBoolean(rebuild)) {
            markEverybody();
        }
        int written = known.refresh();
        while (!stopped && written > 0) {
            written = known.refresh();
        }
        return DONE;
    }

    private void markEverybody() {
        Optional<UserId> last = known.markAfter(Optional.empty());
        while (!stopped && last.isPresent()) {
            last = known.markAfter(last);
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
