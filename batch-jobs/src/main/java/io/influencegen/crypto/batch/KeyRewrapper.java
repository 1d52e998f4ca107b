package io.influencegen.crypto.batch;

import io.influencegen.crypto.boundary.KeyRewrap;
import io.influencegen.crypto.boundary.RewrapStep;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Wraps data keys with the primary master key a step at a time: stopped or killed anywhere, the next run does the rest. */
@Named
@Dependent
public class KeyRewrapper extends AbstractBatchlet {
    private static final int STEP = 500;

    @Inject
    private KeyRewrap keys;

    private volatile boolean stopped;

    @Override
    public String process() {
        RewrapStep step = keys.first(STEP);
        long rewrapped = step.rewrapped();
        long failed = step.failed();
        while (!step.finished() && !stopped) {
            step = keys.next(step, STEP);
            rewrapped += step.rewrapped();
            failed += step.failed();
        }
        return (stopped ? "STOPPED after " : "REWRAPPED ") + rewrapped + ", failed " + failed;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
