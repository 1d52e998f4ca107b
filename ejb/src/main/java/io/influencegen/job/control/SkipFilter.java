package io.influencegen.job.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.FilterTime;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.sql.boundary.Conditions;
import java.util.Map;
import java.util.Set;

/** The filters of the skip ledger. */
final class SkipFilter {
    private static final Set<String> STATES = Set.of("OPEN", "REQUEUED", "DISMISSED");
    private static final Map<String, String> ORDERS = Map.of(
            "skippedAt", "s.skipped_at",
            "job", "s.job",
            "step", "s.step",
            "reason", "s.reason",
            "key", "s.key");

    private final Conditions where = Conditions.none();
    private final String order;

    SkipFilter(ListQuery query) {
        query.filters().forEach(this::add);
        order = orderOf(query.sort().orElse(new ListQuery.Sort("skippedAt", true)));
    }

    static SkipFilter of(Selection selection) {
        SkipFilter filter = new SkipFilter(selection.matching().orElseGet(() -> ListQuery.first(ListQuery.MAX_LIMIT)));
        String operator = selection.matching().isPresent() ? "<> all" : "= any";
        filter.where.and("s.id " + operator + "(cast(string_to_array(%s, ',') as uuid[]))", selection.ids());
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
            case "run" -> where.and("cast(s.run as text) = %s", value);
            case "job" -> where.and("s.job = %s", value);
            case "step" -> where.and("s.step = %s", value);
            case "reason" -> where.and("s.reason = %s", value);
            case "state" -> where.and("s.state = %s", stateOf(value));
            case "text" -> where.and("concat_ws(' ', s.key, s.detail, s.input) ilike %s", Conditions.containing(value));
            case "from" -> where.and("s.skipped_at >= %s", FilterTime.from(value));
            case "to" -> where.and("s.skipped_at < %s", FilterTime.until(value));
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    private static String stateOf(String value) {
        if (!STATES.contains(value)) {
            throw new DomainException(CommonError.INVALID_VALUE, value, "there is no such state");
        }
        return value;
    }

    private static String orderOf(ListQuery.Sort sort) {
        String column = ORDERS.get(sort.field());
        if (column == null) {
            throw new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order");
        }
        String direction = sort.descending() ? " desc" : " asc";
        return column + direction + ", s.id" + direction;
    }
}
