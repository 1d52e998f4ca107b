package io.influencegen.identity.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.entity.AccountState;
import io.influencegen.listing.boundary.FilterTime;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.sql.boundary.Conditions;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Filters, order and selections as SQL over {@code user_account a}. */
final class PeopleFilter {
    private static final Map<String, String> ORDERS =
            Map.of("name", "name_key", "state", "state", "createdAt", "created_at");
    private static final ListQuery.Sort BY_NAME = new ListQuery.Sort("name", false);

    private final Conditions where = Conditions.none();
    private final Function<String, byte[]> emailIndex;

    private PeopleFilter(Function<String, byte[]> emailIndex) {
        this.emailIndex = emailIndex;
    }

    /** An e-mail is found by its blind index only, as a whole. */
    static PeopleFilter matching(ListQuery query, Function<String, byte[]> emailIndex) {
        PeopleFilter filter = new PeopleFilter(emailIndex);
        query.filters().forEach(filter::add);
        return filter;
    }

    static PeopleFilter picked(Selection selection, Function<String, byte[]> emailIndex) {
        PeopleFilter filter = selection
                .matching()
                .map(query -> matching(query, emailIndex))
                .orElseGet(() -> new PeopleFilter(emailIndex));
        String operator = selection.matching().isPresent() ? "<> all" : "= any";
        filter.where.and("a.id " + operator + " (cast(string_to_array(%s, ',') as uuid[]))", selection.ids());
        return filter;
    }

    /** From the other end where {@code backwards}. */
    static String order(ListQuery query, boolean backwards) {
        String direction = sort(query).descending() == backwards ? " asc" : " desc";
        return "a." + column(query) + direction + ", a.id" + direction;
    }

    /** Those behind the line with that key, in the query's order. */
    PeopleFilter behind(String key, ListQuery query) {
        String place = where.bind(key);
        where.append(
                " and (a.%1$s, a.id) %2$s ((select b.%1$s from influencegen.user_account b where b.id = cast(%3$s as uuid)), cast(%3$s as uuid))"
                        .formatted(column(query), sort(query).descending() ? "<" : ">", place));
        return this;
    }

    /** Those that a change to the state would change: to ACTIVE goes who was deactivated, to DEACTIVATED anybody who is not, and never oneself. */
    PeopleFilter movable(AccountState state, UserId self) {
        where.and(state == AccountState.ACTIVE ? "a.state = %s" : "a.state <> %s", AccountState.DEACTIVATED.name());
        return but(self);
    }

    /** Those who have a living session, oneself left out. */
    PeopleFilter signedIn(SessionLimits limits, UserId self) {
        where.and("""
                exists (select 1 from influencegen.user_session s
                         where s.user_id = a.id and s.ended_at is null and s.created_at > %s""", Timestamp.from(limits.begunAfter()));
        where.append(" and s.seen_at > " + where.bind(Timestamp.from(limits.seenAfter())) + ")");
        return but(self);
    }

    /** Those who may sign in, oneself left out. */
    PeopleFilter active(UserId self) {
        where.and("a.state = %s", AccountState.ACTIVE.name());
        return but(self);
    }

    private PeopleFilter but(UserId self) {
        where.and("a.id <> cast(%s as uuid)", self.toString());
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
            case "text" -> where.and("a.name_key like %s", Conditions.containing(value.toLowerCase(Locale.ROOT)));
            case "email" -> where.and("a.email_index = %s", emailIndex.apply(value));
            case "role" ->
                where.and(
                        "exists (select 1 from influencegen.user_role r where r.user_id = a.id and r.role = %s)",
                        roleOf(value));
            case "state" -> where.and("a.state = %s", stateOf(value));
            case "from" -> where.and("a.created_at >= %s", Timestamp.from(FilterTime.from(value)));
            case "to" -> where.and("a.created_at < %s", Timestamp.from(FilterTime.until(value)));
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    private static ListQuery.Sort sort(ListQuery query) {
        return query.sort().orElse(BY_NAME);
    }

    private static String column(ListQuery query) {
        String field = sort(query).field();
        return Optional.ofNullable(ORDERS.get(field))
                .orElseThrow(() -> new DomainException(CommonError.INVALID_VALUE, field, "the list has no such order"));
    }

    private static String roleOf(String key) {
        return Stream.of(Role.values())
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.INVALID_VALUE, key, "there is no such role"))
                .name();
    }

    private static String stateOf(String value) {
        return Stream.of(AccountState.values())
                .map(AccountState::name)
                .filter(value::equals)
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.INVALID_VALUE, value, "there is no such state"));
    }
}
