package io.influencegen.kyc.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.Influencers;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLedger;
import io.influencegen.job.boundary.WorkItem;
import io.influencegen.job.boundary.WorkList;
import io.influencegen.kyc.control.PaperReminders;
import io.influencegen.kyc.control.ScreeningAgain;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One person after the other of all who are verified, for the jobs that look after them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VerifiedPeople {
    private static final int PAGE = 1000;

    @Inject
    private Influencers influencers;

    @Inject
    private WorkList work;

    @Inject
    private RunLedger ledger;

    @Inject
    private PaperReminders reminders;

    @Inject
    private ScreeningAgain screening;

    /** Writes down who is to be looked after: all in one transaction, so that a restart has all of them or none. */
    public void plan(RunKey key, String step) {
        List<WorkItem> items = new ArrayList<>();
        List<UserId> page = influencers.active(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            page.forEach(person -> items.add(new WorkItem(items.size(), person.toString(), "")));
            page = influencers.active(Optional.of(page.get(page.size() - 1)), PAGE);
        }
        if (work.add(key, step, items) > 0) {
            ledger.plan(key, step, items.size());
        }
    }

    /** True where the person was written to, in the transaction that marks them done. */
    public boolean remind(RunKey key, String step, WorkItem item) {
        settle(key, step, item);
        return reminders.remind(UserId.of(item.key()));
    }

    /** True where the person's matches went to the reviewers. */
    public boolean screen(RunKey key, String step, WorkItem item) {
        settle(key, step, item);
        return screening.screen(UserId.of(item.key()));
    }

    private void settle(RunKey key, String step, WorkItem item) {
        work.done(key, step, List.of(item.position()));
        ledger.progress(key, step, 0, 1, 0);
    }
}
