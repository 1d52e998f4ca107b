package io.influencegen.reconciliation.batch;

import io.influencegen.batchlet.boundary.RunBatchlet;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.reconciliation.boundary.ReconciliationSteps;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One step of the comparison; each begins anew where it was cut off. */
@Named
@Dependent
public class ReconciliationStep extends RunBatchlet {
    static final String REPEATED = "REPEATED";
    private static final String DONE = "DONE";

    @Inject
    private ReconciliationSteps steps;

    @Override
    protected String drive(RunKey key) {
        switch (step()) {
            case "receive" -> {
                return steps.receive(key, steps.bring(key)) ? DONE : REPEATED;
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
