package io.influencegen.imaging.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.listing.boundary.FilterTime;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.sql.boundary.Conditions;
import java.util.UUID;

/** The filters of a list as SQL over {@code generation g}. */
final class GenerationFilter {
    private final Conditions where = Conditions.none();

    GenerationFilter(ListQuery query) {
        query.filters().forEach(this::add);
        query.sort().ifPresent(sort -> {
            throw new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order");
        });
    }

    GenerationFilter ownedBy(UserId owner) {
        where.and("g.owner_id = cast(%s as uuid)", owner.value());
        return this;
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
            case "state" -> where.and("g.state = %s", stateOf(value));
            case "model" -> where.and("g.model = %s", value);
            case "campaign" -> where.and("g.campaign = %s", value);
            case "submission" -> where.and("g.submission_id = cast(%s as uuid)", idOf(value));
            case "from" -> where.and("g.created_at >= %s", FilterTime.from(value));
            case "to" -> where.and("g.created_at < %s", FilterTime.until(value));
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    private static State stateOf(String value) {
        try {
            return State.valueOf(value);
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.INVALID_VALUE, value, "there is no such state");
        }
    }

    private static UUID idOf(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.INVALID_VALUE, value, "must be an id");
        }
    }
}
