package io.influencegen.prompt.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.prompt.entity.PromptKind;
import io.influencegen.sql.boundary.Conditions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one person sees, as SQL over {@code prompt p}; the first value is the person. A part of a text is looked for without an
 * index: nobody has more than some hundred prompts of their own.
 */
final class PromptFilter {
    private static final Map<String, String> ORDERS =
            Map.of("changedAt", "p.changed_at", "title", "lower(p.title)", "timesUsed", "p.times_used");
    private static final ListQuery.Sort NEWEST = new ListQuery.Sort("changedAt", true);
    private static final String LIKED = "exists (select 1 from influencegen.prompt_favourite f"
            + " where f.prompt_id = p.id and f.user_id = cast(?1 as uuid))";

    private final Conditions where = new Conditions("(p.owner_id = cast(?1 as uuid) or (p.kind = 'TEMPLATE'");

    PromptFilter(UserId user, Caller caller) {
        where.bind(user.toString());
        if (!makesTemplates(caller)) {
            where.append(" and p.enabled");
            where.and(
                    "(p.audience = '' or string_to_array(p.audience, ',') && string_to_array(%s, ','))",
                    caller.roles().stream().map(Role::name).collect(Collectors.joining(",")));
        }
        where.append("))");
    }

    static PromptFilter matching(ListQuery query, UserId user, Caller caller) {
        PromptFilter filter = new PromptFilter(user, caller);
        query.filters().forEach(filter::add);
        return filter;
    }

    static boolean makesTemplates(Caller caller) {
        return Set.of(Role.ADMINISTRATOR, Role.CAMPAIGN_MANAGER).stream().anyMatch(caller::has);
    }

    static String liked() {
        return LIKED;
    }

    static String order(ListQuery query) {
        ListQuery.Sort sort = query.sort().orElse(NEWEST);
        String column = Optional.ofNullable(ORDERS.get(sort.field()))
                .orElseThrow(() ->
                        new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order"));
        String direction = sort.descending() ? " desc" : " asc";
        return column + direction + ", p.id" + direction;
    }

    PromptFilter only(UUID id) {
        where.and("p.id = cast(%s as uuid)", id.toString());
        return this;
    }

    String where() {
        return where.text();
    }

    List<Object> values() {
        return where.valueList();
    }

    private void add(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        switch (name) {
            case "text" ->
                where.and(
                        "lower(p.title || ' ' || p.text || ' ' || p.brand) like %s",
                        Conditions.containing(value.toLowerCase(Locale.ROOT)));
            case "kind" -> where.and("p.kind = %s", kind(value));
            case "brand" -> where.and("lower(p.brand) = %s", value.strip().toLowerCase(Locale.ROOT));
            case "favourite" -> where.and(LIKED + " = (%s = 'true')", flag(name, value));
            case "enabled" -> where.and("p.enabled = (%s = 'true')", flag(name, value));
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    private static String kind(String value) {
        return Stream.of(PromptKind.values())
                .map(PromptKind::name)
                .filter(value::equals)
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.INVALID_VALUE, value, "MINE or TEMPLATE"));
    }

    private static String flag(String name, String value) {
        if (!Set.of("true", "false").contains(value)) {
            throw new DomainException(CommonError.INVALID_VALUE, name, "true or false");
        }
        return value;
    }
}
