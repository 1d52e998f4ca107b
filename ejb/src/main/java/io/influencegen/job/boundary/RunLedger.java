package io.influencegen.job.boundary;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.control.RunBook;
import io.influencegen.job.control.RunProgress;
import io.influencegen.job.control.RunWatch;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the steps of a job tell about their run. Everything but reading is refused with RunLost when another attempt drives it. */
@Stateless
@PermitAll
public class RunLedger {
    @Inject
    private RunBook book;

    @Inject
    private RunProgress progress;

    @Inject
    private RunWatch watch;

    public RunView run(UUID run) {
        return book.find(run).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** Those of them that are not forgotten yet, by id. */
    public Map<UUID, RunView> runs(Collection<UUID> runs) {
        return watch.all(runs);
    }

    /** What a run has left out, for the feature that shows it to its own people. */
    public List<Skipped> leftOut(UUID run, int most) {
        return watch.leftOut(run, most);
    }

    /** First in every transaction that writes for a run: until it ends, no other attempt can begin. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void fence(RunKey key) {
        progress.fence(key);
    }

    /** How much a step has to do in all. */
    public void plan(RunKey key, String step, long total) {
        progress.plan(key, step, total);
    }

    /** Adds to what the partition has done. */
    public void progress(RunKey key, String step, int partition, long done, long skipped) {
        progress.add(key, step, partition, done, skipped);
    }

    /** The step does all of its work anew: what earlier attempts have done and skipped in it counts no longer. */
    public void beginAgain(RunKey key, String step) {
        progress.beginAgain(key, step);
    }

    /** A line of the live log, at once, whatever becomes of the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void say(RunKey key, String line) {
        progress.say(key, line);
    }

    /** Into the skip ledger. They count as skipped in {@link #progress} only if the step says so there. */
    public void skip(RunKey key, String step, List<Skipped> items) {
        progress.skip(key, step, items);
    }

    /** What the run's page shows as its result; figures of the same name are replaced. */
    public void conclude(RunKey key, Map<String, String> figures) {
        progress.conclude(key, figures);
    }
}
