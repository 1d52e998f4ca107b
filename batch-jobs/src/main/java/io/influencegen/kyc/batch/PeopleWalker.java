package io.influencegen.kyc.batch;

import io.influencegen.batchlet.boundary.RunBatchlet;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.WorkItem;
import io.influencegen.job.boundary.WorkList;
import io.influencegen.kyc.boundary.VerifiedPeople;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Goes from one verified person to the next, each in a transaction of their own. Who is left stands in the work list: stopped
 * or killed anywhere, the next attempt goes on there. Who cannot be done goes into the skip ledger.
 */
abstract class PeopleWalker extends RunBatchlet {
    private static final int SOME = 50;

    @Inject
    private WorkList work;

    @Inject
    private VerifiedPeople people;

    /** True where something was done for the person. */
    abstract boolean look(VerifiedPeople at, RunKey key, String step, WorkItem person);

    /** How the run's page names how many that were. */
    abstract String figure();

    @Override
    protected final String drive(RunKey key) {
        people.plan(key, step());
        long found = 0;
        List<WorkItem> some = work.take(key, step(), 0, SOME);
        while (!some.isEmpty() && !isStopped()) {
            for (WorkItem person : some) {
                found += !isStopped() && looked(key, person) ? 1 : 0;
            }
            some = work.take(key, step(), 0, SOME);
        }
        ledger().conclude(key, Map.of(figure(), String.valueOf(found)));
        return exit("FOUND", found);
    }

    private boolean looked(RunKey key, WorkItem person) {
        try {
            return look(people, key, step(), person);
        } catch (DomainException refused) {
            return left(key, person, refused.code().key(), refused.code().key());
        } catch (EJBException broken) {
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            return left(key, person, "failed", cause.getClass().getSimpleName());
        }
    }

    private boolean left(RunKey key, WorkItem person, String reason, String detail) {
        work.skip(key, step(), person, reason, detail);
        ledger().progress(key, step(), 0, 0, 1);
        return false;
    }
}
