package io.influencegen.job.boundary;

import io.influencegen.job.control.WorkBook;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What a step has to do, item by item, and what of it is done: it outlives whatever drives the run. */
@Stateless
@PermitAll
public class WorkList {
    @Inject
    private WorkBook work;

    /** How many were new: a position that is there already stays as it is. */
    public long add(RunKey key, String step, Iterable<WorkItem> items) {
        return work.add(key, step, items);
    }

    /**
     * The next items, in their order, for this partition alone as long as the attempt lasts. What it took and did not settle
     * comes again first.
     */
    public List<WorkItem> take(RunKey key, String step, int partition, int limit) {
        return work.take(key, step, partition, limit);
    }

    /** In the transaction that did the work. */
    public void done(RunKey key, String step, List<Long> positions) {
        work.done(key, step, positions);
    }

    /** Leaves it out, with a line in the skip ledger from which it can be taken again. */
    public void skip(RunKey key, String step, WorkItem item, String reason, String detail) {
        work.skip(key, step, item, reason, detail);
    }

    public long left(RunKey key, String step) {
        return work.left(key, step);
    }
}
