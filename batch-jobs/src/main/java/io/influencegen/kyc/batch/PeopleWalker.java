package io.influencegen.kyc.batch;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLedger;
import io.influencegen.job.boundary.WorkItem;
import io.influencegen.job.boundary.WorkList;
import io.influencegen.kyc.boundary.VerifiedPeople;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Goes from one verified person to the next, each in a transaction of their own. Who is left stands in the work list: stopped
 * or killed anywhere, the next attempt goes on there. Who cannot be done goes into the skip ledger.
 */
abstract class PeopleWalker extends AbstractBatchlet {
    private static final int SOME = 50;

    @Inject
    private WorkList work;

    @Inject
    private RunLedger ledger;

    @Inject
    private VerifiedPeople people;

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    private volatile boolean stopped;

    /** True where something was done for the person. */
    abstract boolean look(VerifiedPeople at, RunKey key, String step, WorkItem person);

    /** How the run's page names how many that were. */
    abstract String figure();

    @Override
    public final String process() {
        RunKey key = RunKey.of(job.getProperties());
        people.plan(key, step.getStepName());
        long found = 0;
        List<WorkItem> some = work.take(key, step.getStepName(), 0, SOME);
        while (!some.isEmpty() && !stopped) {
            for (WorkItem person : some) {
                found += !stopped && looked(key, person) ? 1 : 0;
            }
            some = work.take(key, step.getStepName(), 0, SOME);
        }
        ledger.conclude(key, Map.of(figure(), String.valueOf(found)));
        return (stopped ? "STOPPED after " : "FOUND ") + found;
    }

    private boolean looked(RunKey key, WorkItem person) {
        try {
            return look(people, key, step.getStepName(), person);
        } catch (DomainException refused) {
            return left(key, person, refused.code().key(), refused.code().key());
        } catch (EJBException broken) {
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            return left(key, person, "failed", cause.getClass().getSimpleName());
        }
    }

    private boolean left(RunKey key, WorkItem person, String reason, String detail) {
        work.skip(key, step.getStepName(), person, reason, detail);
        ledger.progress(key, step.getStepName(), 0, 0, 1);
        return false;
    }

    @Override
    public final void stop() {
        stopped = true;
    }
}
