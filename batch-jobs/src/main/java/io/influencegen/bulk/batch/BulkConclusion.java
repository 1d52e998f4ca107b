package io.influencegen.bulk.batch;

import io.influencegen.bulk.boundary.BulkFeeding;
import io.influencegen.bulk.boundary.BulkSlice;
import io.influencegen.job.boundary.RunKey;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Says what became of an order so far. */
@Named
@Dependent
public class BulkConclusion extends AbstractBatchlet {
    @Inject
    private BulkFeeding feeding;

    @Inject
    @BatchProperty
    private String run;

    @Inject
    @BatchProperty
    private String attempt;

    @Inject
    @BatchProperty
    private String order;

    @Override
    public String process() {
        feeding.conclude(new BulkSlice(RunKey.of(run, attempt), UUID.fromString(order), 0, 1));
        return "CONCLUDED";
    }
}
