package io.influencegen.usage.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.FilterTime;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.sql.boundary.Conditions;
import io.influencegen.usage.boundary.UsageRecord.Outcome;

/** The filters of one person's entries as SQL over {@code usage_entry u}. */
final class EntryFilter {
    private final Conditions where = Conditions.none();

    EntryFilter(UserId owner, ListQuery query) {
        where.and("u.owner_id = cast(%s as uuid)", owner.value());
        query.filters().forEach(this::add);
        query.sort().ifPresent(sort -> {
            throw new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order");
        });
    }

    String where() {
        return where.text();
    }

    /** The filter's values, and after them {@code more}, which {@link #next} numbers. */
    Object[] parameters(Object... more) {
        return where.values(more);
    }

    String next(int n) {
        return where.next(n);
    }

    private void add(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        switch (name) {
            case "model" -> where.and("u.model = %s", value);
            case "outcome" -> where.and("u.outcome = %s", outcome(value).name());
            case "from" -> where.and("u.ended_at >= %s", FilterTime.from(value));
            case "to" -> where.and("u.ended_at < %s", FilterTime.until(value));
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    private static Outcome outcome(String value) {
        try {
            return Outcome.valueOf(value);
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.INVALID_VALUE, value, "there is no such outcome");
        }
    }
}
