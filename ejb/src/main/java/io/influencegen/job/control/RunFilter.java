package io.influencegen.job.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.RunState;
import io.influencegen.listing.boundary.FilterTime;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.sql.boundary.Conditions;
import java.util.Map;

/** The filters of the history. */
final class RunFilter {
    private static final Map<String, String> ORDERS = Map.of(
            "requestedAt", "r.requested_at",
            "job", "r.job",
            "state", "r.state",
            "took", "r.ended_at - r.started_at");

    private final Conditions where = Conditions.none();
    private final String order;

    RunFilter(ListQuery query) {
        query.filters().forEach(this::add);
        order = orderOf(query.sort().orElse(new ListQuery.Sort("requestedAt", true)));
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
            case "state" -> where.and("r.state = %s", stateOf(value));
            case "job" -> where.and("r.job = %s", value);
            case "text" ->
                where.and(
                        "concat_ws(' ', cast(r.id as text), r.requested_by, r.problem) ilike %s",
                        Conditions.containing(value));
            case "from" -> where.and("r.requested_at >= %s", FilterTime.from(value));
            case "to" -> where.and("r.requested_at < %s", FilterTime.until(value));
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    private static String stateOf(String value) {
        try {
            return RunState.valueOf(value).name();
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.INVALID_VALUE, value, "there is no such state");
        }
    }

    private static String orderOf(ListQuery.Sort sort) {
        String column = ORDERS.get(sort.field());
        if (column == null) {
            throw new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order");
        }
        String direction = sort.descending() ? " desc nulls last" : " asc nulls last";
        return column + direction + ", r.id" + direction;
    }
}
