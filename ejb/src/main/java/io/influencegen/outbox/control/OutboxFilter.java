package io.influencegen.outbox.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.FilterTime;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.outbox.entity.OutboxState;
import io.influencegen.sql.boundary.Conditions;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The filters and the order of a list as SQL over {@code outbox_message m}. */
final class OutboxFilter {
    private static final Map<String, String> ORDERS = Map.of(
            "createdAt", "m.created_at",
            "nextAttemptAt", "m.next_attempt_at",
            "state", "m.state",
            "channel", "m.channel",
            "destination", "m.destination",
            "attempts", "m.attempts");

    private final Conditions where = Conditions.none();
    private final String order;

    OutboxFilter(ListQuery query) {
        query.filters().forEach(this::add);
        order = query.sort().map(OutboxFilter::orderOf).orElse("m.created_at desc, m.id desc");
    }

    /** What was picked, by keys or by filters. */
    static OutboxFilter of(Selection selection) {
        OutboxFilter filter =
                new OutboxFilter(selection.matching().orElseGet(() -> ListQuery.first(ListQuery.MAX_LIMIT)));
        String operator = selection.matching().isPresent() ? "<> all" : "= any";
        filter.where.and("m.id " + operator + "(cast(string_to_array(%s, ',') as uuid[]))", ids(selection));
        return filter;
    }

    private static String ids(Selection selection) {
        try {
            return selection.keys().stream()
                    .map(key -> UUID.fromString(key).toString())
                    .collect(Collectors.joining(","));
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.NOT_FOUND);
        }
    }

    String where() {
        return where.text();
    }

    String order() {
        return order;
    }

    /** The filter's values, and after them {@code more}, which {@link #next} numbers. */
    Object[] parameters(Object... more) {
        return where.values(more);
    }

    /** The placeholder of the n-th value beyond the filter's own, from 1. */
    String next(int n) {
        return where.next(n);
    }

    private void add(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        switch (name) {
            case "state" -> where.and("m.state = %s", stateOf(value).name());
            case "channel" -> where.and("m.channel = %s", value);
            case "destination" -> where.and("m.destination ilike %s", Conditions.containing(value));
            case "text" ->
                where.and(
                        "concat_ws(' ', m.idempotency_key, m.correlation_id, m.last_error, m.created_by) ilike %s",
                        Conditions.containing(value));
            case "from" -> where.and("m.created_at >= %s", FilterTime.from(value));
            case "to" -> where.and("m.created_at < %s", FilterTime.until(value));
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    private static OutboxState stateOf(String value) {
        try {
            return OutboxState.valueOf(value);
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.INVALID_VALUE, value, "there is no such state");
        }
    }

    private static String orderOf(ListQuery.Sort sort) {
        String column = ORDERS.get(sort.field());
        if (column == null) {
            throw new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order");
        }
        String direction = sort.descending() ? " desc" : " asc";
        return column + direction + ", m.id" + direction;
    }
}
