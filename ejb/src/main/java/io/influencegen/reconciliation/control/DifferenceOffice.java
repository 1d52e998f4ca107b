package io.influencegen.reconciliation.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.reconciliation.boundary.Difference;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows differences, and settles those that people picked. */
@Dependent
public class DifferenceOffice {
    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_TOLD = 100;

    private final DifferenceRepository differences;
    private final Accounts accounts;
    private final AuditLog audit;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    DifferenceOffice(
            DifferenceRepository differences, Accounts accounts, AuditLog audit, RequestContext context, Clock clock) {
        this.differences = differences;
        this.accounts = accounts;
        this.audit = audit;
        this.context = context;
        this.clock = clock;
    }

    public Page<Difference> list(ListQuery query) {
        DifferenceFilter filter = new DifferenceFilter(query, self(), clock.instant());
        List<Difference> found = differences.list(filter, query.limit(), query.offset(), clock.instant());
        return new Page<>(named(found), differences.count(filter));
    }

    public int countOpen(Selection selection) {
        return (int) differences.count(picked(selection));
    }

    public int resolve(Selection selection, String note) {
        String clean = note == null ? "" : note.replace('\0', ' ').strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NOTE) {
            throw new DomainException(ReconciliationError.RECONCILIATION_NOTE_MISSING, LONGEST_NOTE);
        }
        int count =
                differences.resolve(picked(selection), clean, context.caller().name(), clock.instant());
        return recorded("reconciliation.differences-resolved", selection, count, clean);
    }

    public int assignToMe(Selection selection) {
        UserId me = self().orElseThrow(() -> new DomainException(CommonError.NOT_ALLOWED));
        return recorded("reconciliation.differences-taken", selection, differences.assign(picked(selection), me), "");
    }

    private int recorded(String action, Selection selection, int count, String note) {
        Map<String, String> what = new TreeMap<>();
        selection.matching().ifPresent(query -> what.putAll(query.filters()));
        what.put("count", String.valueOf(count));
        what.put(selection.matching().isPresent() ? "all-but" : "ids", shown(selection));
        what.put("note", note);
        audit.record(AuditEntry.of(action).change(Map.of(), what));
        return count;
    }

    private static String shown(Selection selection) {
        return selection.keys().stream().sorted().limit(MOST_TOLD).collect(Collectors.joining(","));
    }

    private DifferenceFilter picked(Selection selection) {
        return DifferenceFilter.of(selection, self(), clock.instant());
    }

    private List<Difference> named(List<Difference> found) {
        Map<UserId, String> names = accounts.namesOf(
                found.stream().flatMap(one -> one.owner().stream()).collect(Collectors.toSet()));
        return found.stream()
                .map(one -> one.ownedBy(one.owner().map(names::get).orElse("")))
                .toList();
    }

    private Optional<UserId> self() {
        return context.caller().user();
    }
}
