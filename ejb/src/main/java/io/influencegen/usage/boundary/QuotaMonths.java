package io.influencegen.usage.boundary;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLedger;
import io.influencegen.usage.control.MonthClosing;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Closes months that are over, for the job. The new month's quotas are whole without it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class QuotaMonths {
    private static final String STEP = "close";

    @Inject
    private MonthClosing closing;

    @Inject
    private RunLedger ledger;

    /** The oldest first. */
    public List<LocalDate> open() {
        return closing.open();
    }

    /** Nothing while pictures of the month are still being made; what is closed already stays as it is. */
    public Optional<ClosedMonth> close(RunKey key, LocalDate month) {
        ledger.fence(key);
        Optional<ClosedMonth> closed = closing.close(month);
        ledger.progress(key, STEP, 0, closed.isPresent() ? 1 : 0, 0);
        return closed;
    }
}
