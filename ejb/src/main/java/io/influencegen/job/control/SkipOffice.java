package io.influencegen.job.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.JobError;
import io.influencegen.job.boundary.SkipRepair;
import io.influencegen.job.boundary.SkippedItem;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people do with what was skipped. */
@Dependent
public class SkipOffice {
    private static final int LONGEST_INPUT = 1_000_000;

    private final SkipLedgerRepository ledger;
    private final Map<String, SkipRepair> repairs;
    private final RunNews news;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    SkipOffice(
            SkipLedgerRepository ledger,
            @Any Instance<SkipRepair> repairs,
            RunNews news,
            RequestContext context,
            Clock clock) {
        this(ledger, repairs.stream().toList(), news, context, clock);
    }

    SkipOffice(
            SkipLedgerRepository ledger, List<SkipRepair> repairs, RunNews news, RequestContext context, Clock clock) {
        this.ledger = ledger;
        this.repairs = repairs.stream().collect(Collectors.toMap(SkipRepair::job, Function.identity()));
        this.news = news;
        this.context = context;
        this.clock = clock;
    }

    public Page<SkippedItem> list(ListQuery query) {
        return ledger.list(query);
    }

    public SkippedItem find(UUID id) {
        return ledger.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    public List<String> reasons() {
        return ledger.reasons();
    }

    public int countOpen(Selection selection) {
        return ledger.countOpen(selection);
    }

    public void fix(UUID id, String input) {
        SkippedItem item = find(id);
        if (input.length() > LONGEST_INPUT || input.indexOf('\0') >= 0) {
            throw new DomainException(CommonError.INVALID_VALUE, "input", "at most 1,000,000 characters, without NUL");
        }
        SkipRepair repair = repairs.get(item.job());
        if (repair != null) {
            repair.fault(input).ifPresent(fault -> {
                throw new DomainException(JobError.JOB_SKIP_FAULTY, fault);
            });
        }
        if (!ledger.fix(id, input)) {
            throw new DomainException(JobError.JOB_SKIP_SETTLED);
        }
    }

    public int requeue(Selection selection) {
        Instant now = now();
        String by = context.caller().name();
        int listed = ledger.requeueListed(selection, by, now);
        List<SkippedItem> others =
                repairs.isEmpty() ? List.of() : ledger.settleOthers(selection, repairs.keySet(), by, now);
        others.stream()
                .collect(Collectors.groupingBy(SkippedItem::run))
                .forEach((run, items) -> repairs.get(items.get(0).job()).requeue(run, items));
        news.work();
        return listed + others.size();
    }

    public int dismiss(Selection selection) {
        return ledger.dismiss(selection, context.caller().name(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
