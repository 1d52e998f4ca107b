package io.influencegen.imaging.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.listing.boundary.FilterTime;
import io.influencegen.listing.boundary.ListQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The filters of a list as SQL over {@code generation g}. */
final class GenerationFilter {
    private final List<Object> parameters = new ArrayList<>();
    private final StringBuilder where = new StringBuilder("true");

    GenerationFilter(ListQuery query) {
        query.filters().forEach(this::add);
        query.sort().ifPresent(sort -> {
            throw new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order");
        });
    }

    GenerationFilter ownedBy(UserId owner) {
        and("g.owner_id = cast(%s as uuid)", owner.value());
        return this;
    }

    String where() {
        return where.toString();
    }

    /** The filter's values, and after them {@code more}, which {@link #next} numbers. */
    Object[] parameters(Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return all.toArray();
    }

    String next(int n) {
        return "?" + (parameters.size() + n);
    }

    private void add(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        switch (name) {
            case "state" -> and("g.state = %s", stateOf(value));
            case "model" -> and("g.model = %s", value);
            case "campaign" -> and("g.campaign = %s", value);
            case "submission" -> and("g.submission_id = cast(%s as uuid)", idOf(value));
            case "from" -> and("g.created_at >= %s", FilterTime.from(value));
            case "to" -> and("g.created_at < %s", FilterTime.until(value));
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    private void and(String condition, Object value) {
        parameters.add(value);
        where.append(" and ").append(condition.formatted("?" + parameters.size()));
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
