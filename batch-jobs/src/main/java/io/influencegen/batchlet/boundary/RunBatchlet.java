package io.influencegen.batchlet.boundary;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLedger;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.inject.Inject;

/** A step in one piece that is told when it shall stop: it looks up between two transactions, and whatever it leaves the next attempt does. */
public abstract class RunBatchlet extends AbstractBatchlet {
    @Inject
    private RunLedger ledger;

    @Inject
    private JobContext job;

    @Inject
    private StepContext context;

    private volatile boolean stopped;

    /** What came of it, as the step's exit status. */
    protected abstract String drive(RunKey key);

    @Override
    public final String process() {
        return drive(RunKey.of(job.getProperties()));
    }

    @Override
    public final void stop() {
        stopped = true;
    }

    protected final boolean isStopped() {
        return stopped;
    }

    /** The exit status of one that has done so many, to its end or not. */
    protected final String exit(String done, long many) {
        return (stopped ? "STOPPED after " : done + " ") + many;
    }

    protected final RunLedger ledger() {
        return ledger;
    }

    protected final String step() {
        return context.getStepName();
    }
}
