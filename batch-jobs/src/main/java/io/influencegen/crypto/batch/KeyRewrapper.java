package io.influencegen.crypto.batch;

import io.influencegen.batchlet.boundary.RunBatchlet;
import io.influencegen.crypto.boundary.KeyRewrap;
import io.influencegen.crypto.boundary.RewrapStep;
import io.influencegen.job.boundary.RunKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Wraps data keys with the primary master key a step at a time: stopped or killed anywhere, the next run does the rest. */
@Named
@Dependent
public class KeyRewrapper extends RunBatchlet {
    private static final int STEP = 500;

    @Inject
    private KeyRewrap keys;

    @Override
    protected String drive(RunKey key) {
        RewrapStep step = keys.first(STEP);
        tell(key, step);
        long rewrapped = step.rewrapped();
        long failed = step.failed();
        while (!step.finished() && !isStopped()) {
            step = keys.next(step, STEP);
            tell(key, step);
            rewrapped += step.rewrapped();
            failed += step.failed();
        }
        ledger().conclude(key, Map.of("rewrapped", String.valueOf(rewrapped), "failed", String.valueOf(failed)));
        return exit("REWRAPPED", rewrapped) + ", failed " + failed;
    }

    private void tell(RunKey key, RewrapStep step) {
        ledger().progress(key, step(), 0, step.rewrapped(), step.failed());
    }
}
