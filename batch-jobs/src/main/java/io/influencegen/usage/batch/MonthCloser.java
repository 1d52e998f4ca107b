package io.influencegen.usage.batch;

import io.influencegen.batchlet.boundary.RunBatchlet;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.usage.boundary.ClosedMonth;
import io.influencegen.usage.boundary.QuotaMonths;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Closes every month of quotas that is over, each in a transaction of its own. */
@Named
@Dependent
public class MonthCloser extends RunBatchlet {
    @Inject
    private QuotaMonths months;

    @Override
    protected String drive(RunKey key) {
        long closed = 0;
        long waiting = 0;
        long used = 0;
        long released = 0;
        for (LocalDate month : months.open()) {
            if (isStopped()) {
                break;
            }
            Optional<ClosedMonth> one = months.close(key, month);
            closed += one.isPresent() ? 1 : 0;
            waiting += one.isPresent() ? 0 : 1;
            used += one.map(ClosedMonth::used).orElse(0L);
            released += one.map(ClosedMonth::released).orElse(0L);
            ledger().say(key, one.map(MonthCloser::line).orElse(month + " waits: pictures of it are still being made"));
        }
        ledger().conclude(
                        key,
                        Map.of(
                                "closed", String.valueOf(closed),
                                "waiting", String.valueOf(waiting),
                                "used", String.valueOf(used),
                                "released", String.valueOf(released)));
        return "CLOSED " + closed;
    }

    private static String line(ClosedMonth month) {
        return month.month() + " is closed: " + month.used() + " used by " + month.people() + " people, "
                + month.released() + " given back";
    }
}
