package io.influencegen.usage.boundary;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLedger;
import io.influencegen.usage.control.UsageSummary;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Adds the log of usage up by days, for the job. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UsageRollUp {
    private static final String STEP = "add-up";

    @Inject
    private UsageSummary summary;

    @Inject
    private RunLedger ledger;

    /** The first day to add up: so many days before those that are not yet. Nothing where nothing was ever used. */
    public Optional<LocalDate> begin(int again) {
        return summary.begin(again);
    }

    /** Adds up to a month up, beginning with that day, and says how many days it were; 0 when none is over yet. */
    public int rollUp(RunKey key, LocalDate from) {
        ledger.fence(key);
        int days = summary.rollUp(from);
        ledger.progress(key, STEP, 0, days, 0);
        return days;
    }
}
