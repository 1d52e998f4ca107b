package io.influencegen.crypto.batch;

import io.influencegen.crypto.boundary.KeyRewrap;
import io.influencegen.crypto.boundary.RewrapStep;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLedger;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Wraps data keys with the primary master key a step at a time: stopped or killed anywhere, the next run does the rest. */
@Named
@Dependent
public class KeyRewrapper extends AbstractBatchlet {
    private static final int STEP = 500;

    @Inject
    private KeyRewrap keys;

    @Inject
    private RunLedger ledger;

    @Inject
    private JobContext job;

    @Inject
    private StepContext context;

    private volatile boolean stopped;

    @Override
    public String process() {
        RewrapStep step = keys.first(STEP);
        tell(step);
        long rewrapped = step.rewrapped();
        long failed = step.failed();
        while (!step.finished() && !stopped) {
            step = keys.next(step, STEP);
            tell(step);
            rewrapped += step.rewrapped();
            failed += step.failed();
        }
        ledger.conclude(key(), Map.of("rewrapped", String.valueOf(rewrapped), "failed", String.valueOf(failed)));
        return (stopped ? "STOPPED after " : "REWRAPPED ") + rewrapped + ", failed " + failed;
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private void tell(RewrapStep step) {
        ledger.progress(key(), context.getStepName(), 0, step.rewrapped(), step.failed());
    }

    private RunKey key() {
        return RunKey.of(job.getProperties());
    }
}
