package io.influencegen.usage.batch;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLedger;
import io.influencegen.usage.boundary.UsageRollUp;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Adds the log of usage up, a month in a transaction: stopped or killed anywhere, the next run does those days again. */
@Named
@Dependent
public class UsageAdder extends AbstractBatchlet {
    @Inject
    @BatchProperty
    private String again;

    @Inject
    private UsageRollUp usage;

    @Inject
    private RunLedger ledger;

    @Inject
    private JobContext job;

    private volatile boolean stopped;

    @Override
    public String process() {
        RunKey key = RunKey.of(job.getProperties());
        Optional<LocalDate> next = usage.begin(Integer.parseInt(again));
        long days = 0;
        while (next.isPresent() && !stopped) {
            int added = usage.rollUp(key, next.get());
            days += added;
            next = next.filter(day -> added > 0).map(day -> day.plusDays(added));
        }
        ledger.conclude(key, Map.of("days", String.valueOf(days)));
        return (stopped ? "STOPPED after " : "ADDED UP ") + days;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
