package io.influencegen.usage.batch;

import io.influencegen.batchlet.boundary.RunBatchlet;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.usage.boundary.UsageRollUp;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Adds the log of usage up, a month in a transaction: stopped or killed anywhere, the next run does those days again. */
@Named
@Dependent
public class UsageAdder extends RunBatchlet {
    @Inject
    @BatchProperty
    private String again;

    @Inject
    private UsageRollUp usage;

    @Override
    protected String drive(RunKey key) {
        Optional<LocalDate> next = usage.begin(Integer.parseInt(again));
        long days = 0;
        while (next.isPresent() && !isStopped()) {
            int added = usage.rollUp(key, next.get());
            days += added;
            next = next.filter(day -> added > 0).map(day -> day.plusDays(added));
        }
        ledger().conclude(key, Map.of("days", String.valueOf(days)));
        return exit("ADDED UP", days);
    }
}
