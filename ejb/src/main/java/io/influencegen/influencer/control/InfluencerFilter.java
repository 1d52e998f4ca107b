package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.Niche;
import io.influencegen.influencer.boundary.Standing;
import io.influencegen.listing.boundary.FilterTime;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.sql.boundary.Conditions;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Filters and orders as SQL over {@code influencer i}. */
final class InfluencerFilter {
    private static final Map<String, String> ORDERS = Map.of("since", "created_at", "followers", "followers");
    private static final ListQuery.Sort NEWEST = new ListQuery.Sort("since", true);

    private final Conditions where = Conditions.none();
    private final Named named;

    /** Whom a name may stand for: the account's name by a part of it, the legal one as a whole. */
    record Named(Function<String, Collection<UserId>> accounts, Function<String, byte[]> index) {}

    InfluencerFilter(ListQuery query, Sight sight, Named named) {
        this.named = named;
        query.filters().forEach((name, value) -> add(name, value, sight));
    }

    static String order(ListQuery query) {
        ListQuery.Sort sort = query.sort().orElse(NEWEST);
        String direction = sort.descending() ? " desc" : " asc";
        return "i." + column(sort) + direction + ", i.user_id" + direction;
    }

    /** Those behind the line with that key, in the query's order. */
    InfluencerFilter behind(String key, ListQuery query) {
        ListQuery.Sort sort = query.sort().orElse(NEWEST);
        String place = where.bind(key);
        where.append(
                " and (i.%1$s, i.user_id) %2$s ((select b.%1$s from influencegen.influencer b where b.user_id = cast(%3$s as uuid)), cast(%3$s as uuid))"
                        .formatted(column(sort), sort.descending() ? "<" : ">", place));
        return this;
    }

    Conditions where() {
        return where;
    }

    private static String column(ListQuery.Sort sort) {
        return Optional.ofNullable(ORDERS.get(sort.field()))
                .orElseThrow(() ->
                        new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order"));
    }

    private void add(String name, String value, Sight sight) {
        if (value.isBlank()) {
            return;
        }
        switch (name) {
            case "standing" -> where.and("i.standing = %s", known(Standing.values(), value));
            case "country" -> where.and("i.country = %s", value.strip().toUpperCase(Locale.ROOT));
            case "niche" -> where.and("i.niches @> string_to_array(%s, ',')", known(Niche.values(), value));
            case "from" -> where.and("i.created_at >= %s", Timestamp.from(FilterTime.from(value)));
            case "to" -> where.and("i.created_at < %s", Timestamp.from(FilterTime.until(value)));
            case "name" -> named(value, sight);
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    /** Who may not see names may not try them out either. */
    private void named(String value, Sight sight) {
        if (!sight.names()) {
            throw new DomainException(CommonError.NOT_ALLOWED);
        }
        String ids =
                named.accounts().apply(value).stream().map(UserId::toString).collect(Collectors.joining(","));
        where.and(
                "(i.user_id = any(cast(string_to_array(%s, ',') as uuid[])) or i.name_index = %s)",
                ids, named.index().apply(value));
    }

    private static String known(Enum<?>[] values, String value) {
        return Stream.of(values)
                .map(Enum::name)
                .filter(value.toUpperCase(Locale.ROOT)::equals)
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.INVALID_VALUE, value, "is not one of the list"));
    }
}
