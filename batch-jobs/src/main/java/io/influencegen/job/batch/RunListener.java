package io.influencegen.job.batch;

import io.influencegen.job.boundary.RunEnd;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunVehicles;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells the ledger how an attempt ended. The runtime has not yet decided then: what goes on here has completed. */
@Named
@Dependent
public class RunListener extends AbstractJobListener {
    @Inject
    private RunVehicles vehicles;

    @Inject
    private JobContext job;

    @Override
    public void afterJob() {
        BatchStatus status = job.getBatchStatus();
        String problem = (String) job.getTransientUserData();
        vehicles.ended(RunKey.of(job.getProperties()), end(status), problem);
    }

    static RunEnd end(BatchStatus status) {
        return switch (status) {
            case FAILED -> RunEnd.FAILED;
            case STOPPING, STOPPED -> RunEnd.STOPPED;
            default -> RunEnd.COMPLETED;
        };
    }
}
