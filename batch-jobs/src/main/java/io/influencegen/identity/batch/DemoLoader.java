package io.influencegen.identity.batch;

import io.influencegen.identity.boundary.DemoLoad;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLedger;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Adds made-up people until there are as many as were wished for: again it adds none. */
@Named
@Dependent
public class DemoLoader extends AbstractBatchlet {
    @Inject
    @BatchProperty
    private String users;

    @Inject
    private DemoLoad demo;

    @Inject
    private RunLedger ledger;

    @Inject
    private JobContext job;

    private volatile boolean stopped;

    @Override
    public String process() {
        RunKey key = RunKey.of(job.getProperties());
        demo.wish(key, Integer.parseInt(users));
        long added = 0;
        int some;
        do {
            some = demo.addSome(key);
            added += some;
        } while (some > 0 && !stopped);
        ledger.conclude(key, Map.of("added", String.valueOf(added)));
        return (stopped ? "STOPPED after " : "ADDED ") + added;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
