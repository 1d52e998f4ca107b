package io.influencegen.moderation.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.moderation.entity.RuleCategory;
import io.influencegen.moderation.entity.RuleKind;
import io.influencegen.sql.boundary.Conditions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Filters, order and selections as SQL over {@code moderation_rule r}. */
final class RuleFilter {
    private static final Map<String, String> ORDERS = Map.of(
            "name",
            "lower(r.name)",
            "kind",
            "r.kind",
            "category",
            "r.category",
            "enabled",
            "r.enabled",
            "changedAt",
            "r.changed_at");

    private final Conditions where = Conditions.none();

    private RuleFilter() {}

    static RuleFilter matching(ListQuery query) {
        RuleFilter filter = new RuleFilter();
        query.filters().forEach(filter::add);
        return filter;
    }

    static RuleFilter picked(Selection selection) {
        RuleFilter filter = selection.matching().map(RuleFilter::matching).orElseGet(RuleFilter::new);
        String operator = selection.matching().isPresent() ? "<> all" : "= any";
        filter.where.and("r.id " + operator + " (cast(string_to_array(%s, ',') as uuid[]))", selection.ids());
        return filter;
    }

    static String order(ListQuery query) {
        ListQuery.Sort sort = query.sort().orElse(new ListQuery.Sort("name", false));
        String column = Optional.ofNullable(ORDERS.get(sort.field()))
                .orElseThrow(() ->
                        new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order"));
        String direction = sort.descending() ? " desc" : " asc";
        return column + direction + ", r.id" + direction;
    }

    /** Those that a switch would change. */
    RuleFilter notYet(boolean enabled) {
        where.append(" and r.enabled = " + !enabled);
        return this;
    }

    String bind(Object value) {
        return where.bind(value);
    }

    String where() {
        return where.text();
    }

    Object[] values() {
        return where.values();
    }

    private void add(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        switch (name) {
            case "text" ->
                where.and(
                        "lower(r.name || ' ' || r.terms) like %s",
                        Conditions.containing(value.toLowerCase(Locale.ROOT)));
            case "kind" -> where.and("r.kind = %s", choice(RuleKind.values(), value));
            case "category" -> where.and("r.category = %s", choice(RuleCategory.values(), value));
            case "enabled" -> where.and("r.enabled = cast(%s as boolean)", flag(value));
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    private static String choice(Enum<?>[] known, String value) {
        for (Enum<?> one : known) {
            if (one.name().equals(value)) {
                return value;
            }
        }
        throw new DomainException(CommonError.INVALID_VALUE, value, "there is no such choice");
    }

    private static String flag(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new DomainException(CommonError.INVALID_VALUE, value, "write true or false");
        }
        return value;
    }
}
