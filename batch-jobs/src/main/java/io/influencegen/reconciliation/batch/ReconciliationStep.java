package io.influencegen.reconciliation.batch;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.reconciliation.boundary.ReconciliationSteps;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One step of the comparison; each begins anew where it was cut off. */
@Named
@Dependent
public class ReconciliationStep extends AbstractBatchlet {
    static final String REPEATED = "REPEATED";
    private static final String DONE = "DONE";

    @Inject
    private JobContext job;

    @Inject
    @BatchProperty
    private String step;

    @Inject
    private ReconciliationSteps steps;

    @Override
    public String process() {
        RunKey key = RunKey.of(job.getProperties());
        switch (step) {
            case "receive" -> {
                return steps.receive(key) ? DONE : REPEATED;
            }
            case "load" -> load(key);
            case "compare" -> steps.compare(key);
            case "settle" -> steps.settle(key);
            default -> steps.report(key);
        }
        return DONE;
    }

    private void load(RunKey key) {
        steps.beginLoad(key);
        steps.load(key);
    }
}
