package io.influencegen.reconciliation.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.reconciliation.entity.DifferenceState;
import io.influencegen.reconciliation.entity.DriftKind;
import io.influencegen.sql.boundary.Conditions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The filters of differences, as somebody sees them at a time. */
final class DifferenceFilter {
    private static final Map<String, String> ORDERS = Map.of(
            "dueAt", "d.due_at",
            "foundAt", "d.found_at",
            "kind", "d.kind",
            "line", "d.line",
            "reference", "d.reference",
            "state", "d.state");

    private final Conditions where = Conditions.none();
    private final String order;
    private final Optional<UserId> self;
    private final Instant now;

    DifferenceFilter(ListQuery query, Optional<UserId> self, Instant now) {
        this.self = self;
        this.now = now;
        query.filters().forEach(this::add);
        order = orderOf(query.sort().orElse(new ListQuery.Sort("dueAt", false)));
    }

    /** Only what is open can be picked. */
    static DifferenceFilter of(Selection selection, Optional<UserId> self, Instant now) {
        DifferenceFilter filter =
                new DifferenceFilter(selection.matching().orElseGet(() -> ListQuery.first(1)), self, now);
        String operator = selection.matching().isPresent() ? "<> all" : "= any";
        filter.where.and("d.id " + operator + "(cast(string_to_array(%s, ',') as uuid[]))", selection.ids());
        filter.where.and("d.state = %s", DifferenceState.OPEN.name());
        return filter;
    }

    Conditions where() {
        return where;
    }

    String order() {
        return order;
    }

    private void add(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        switch (name) {
            case "run" -> where.and("cast(d.run_id as text) = %s", value);
            case "provider" -> where.and("d.provider = %s", value);
            case "kind" -> where.and("d.kind = %s", constant(DriftKind.class, value));
            case "state" -> where.and("d.state = %s", constant(DifferenceState.class, value));
            case "reference" -> where.and("d.reference ilike %s", Conditions.containing(value));
            case "owner" -> owned(value);
            case "overdue" -> overdue(value);
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    private void owned(String value) {
        switch (value) {
            case "nobody" -> where.and("d.owner is null");
            case "me" ->
                where.and(
                        "cast(d.owner as text) = %s", self.map(UserId::toString).orElse(""));
            default -> where.and("cast(d.owner as text) = %s", value);
        }
    }

    private void overdue(String value) {
        String late = "(d.state = 'OPEN' and d.due_at < %s)";
        switch (value) {
            case "true" -> where.and(late, now);
            case "false" -> where.and("not " + late, now);
            default -> throw new DomainException(CommonError.INVALID_VALUE, value, "say true or false");
        }
    }

    private static <E extends Enum<E>> String constant(Class<E> type, String value) {
        try {
            return Enum.valueOf(type, value).name();
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.INVALID_VALUE, value, "there is no such value");
        }
    }

    private static String orderOf(ListQuery.Sort sort) {
        String column = ORDERS.get(sort.field());
        if (column == null) {
            throw new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order");
        }
        String direction = sort.descending() ? " desc" : " asc";
        return column + direction + " nulls last, d.id" + direction;
    }
}
