package io.influencegen.imaging.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.TurnPriority;
import io.influencegen.listing.boundary.FilterTime;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.sql.boundary.Conditions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The filters and orders of the operators' lists as SQL over {@code generation g}. */
final class DeskFilter {
    /** What of the rows a list is about, which moment its days mean, and how it can be ordered, first by itself. */
    enum About {
        OPEN("g.state in ('QUEUED', 'RUNNING')", "g.created_at", "g.state desc, g.priority, g.turn, g.id"),
        DEAD("g.dead", "g.ended_at", "g.ended_at desc, g.id desc");

        private final String condition;
        private final String moment;
        private final String order;

        About(String condition, String moment, String order) {
            this.condition = condition;
            this.moment = moment;
            this.order = order;
        }
    }

    private static final Map<String, String> ORDERS = Map.of(
            "createdAt", "g.created_at",
            "endedAt", "g.ended_at",
            "model", "g.model",
            "code", "g.problem_code",
            "tries", "g.calls");

    private final About about;
    private final Function<String, List<UserId>> people;
    private final Conditions where;
    private final String order;

    /** People are found by names; an id is one person. */
    DeskFilter(About about, ListQuery query, Function<String, List<UserId>> people) {
        this.about = about;
        this.people = people;
        where = new Conditions(about.condition);
        query.filters().forEach(this::add);
        order = query.sort().map(DeskFilter::orderOf).orElse(about.order);
    }

    static DeskFilter of(About about, Selection selection, Function<String, List<UserId>> people) {
        DeskFilter filter = new DeskFilter(
                about, selection.matching().orElseGet(() -> ListQuery.first(ListQuery.MAX_LIMIT)), people);
        String operator = selection.matching().isPresent() ? "<> all" : "= any";
        filter.where.and(
                "g.id " + operator + "(cast(string_to_array(%s, ',') as uuid[]))",
                selection.keys().stream()
                        .map(key -> idOf(key)
                                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND))
                                .toString())
                        .collect(Collectors.joining(",")));
        return filter;
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

    String next(int n) {
        return where.next(n);
    }

    private void add(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        boolean dead = about == About.DEAD;
        switch (name) {
            case "model" -> where.and("g.model = %s", value);
            case "campaign" -> where.and("g.campaign = %s", value);
            case "person" -> where.and("g.owner_id = any(cast(string_to_array(%s, ',') as uuid[]))", idsOf(value));
            case "from" -> where.and(about.moment + " >= %s", FilterTime.from(value));
            case "to" -> where.and(about.moment + " < %s", FilterTime.until(value));
            case "code" -> where.and(known(dead, name, "g.problem_code = %s"), value);
            case "state" -> where.and(known(!dead, name, "g.state = %s"), value);
            case "worker" -> where.and(known(!dead, name, "g.worker = %s"), value);
            case "priority" -> where.and(known(!dead, name, "g.priority = %s"), lineOf(value));
            default -> known(false, name, "");
        }
    }

    private String idsOf(String person) {
        return idOf(person).map(id -> List.of(new UserId(id))).orElseGet(() -> people.apply(person)).stream()
                .map(UserId::toString)
                .collect(Collectors.joining(","));
    }

    private static String known(boolean here, String name, String condition) {
        if (!here) {
            throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
        return condition;
    }

    private static int lineOf(String value) {
        try {
            return TurnPriority.valueOf(value).line();
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.INVALID_VALUE, value, "there is no such priority");
        }
    }

    private static Optional<UUID> idOf(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException isNoId) {
            return Optional.empty();
        }
    }

    private static String orderOf(ListQuery.Sort sort) {
        String column = ORDERS.get(sort.field());
        if (column == null) {
            throw new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order");
        }
        String direction = sort.descending() ? " desc" : " asc";
        return column + direction + ", g.id" + direction;
    }
}
