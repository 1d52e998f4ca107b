package io.influencegen.reconciliation.batch;

import io.influencegen.access.boundary.UserId;
import io.influencegen.batchlet.boundary.RunBatchlet;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.reconciliation.boundary.KnownChecks;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Writes anew what we know of whom something has changed, or of everybody. */
@Named
@Dependent
public class KnownRefresh extends RunBatchlet {
    private static final String DONE = "DONE";

    @Inject
    @BatchProperty
    private String rebuild;

    @Inject
    private KnownChecks known;

    @Override
    protected String drive(RunKey key) {
        if (Boolean.parseBoolean(rebuild)) {
            markEverybody();
        }
        int written = known.refresh();
        while (!isStopped() && written > 0) {
            written = known.refresh();
        }
        return DONE;
    }

    private void markEverybody() {
        Optional<UserId> last = known.markAfter(Optional.empty());
        while (!isStopped() && last.isPresent()) {
            last = known.markAfter(last);
        }
    }
}
