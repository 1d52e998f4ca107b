package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.kyc.entity.CaseReason;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.RiskLevel;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.sql.boundary.Conditions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Filters and orders of lists of cases, over {@code kyc_case c}. */
final class CaseFilter {
    private static final Map<String, String> ORDERS = Map.of(
            "dueAt", "c.due_at", "openedAt", "c.opened_at", "submittedAt", "c.submitted_at", "number", "c.number");
    private static final String WITH_US = "c.state in ('WAITING', 'SECOND_LOOK')";

    private final Conditions where = Conditions.none();
    private final UserId self;
    private final Instant now;

    private CaseFilter(UserId self, Instant now) {
        this.self = self;
        this.now = now;
    }

    static Conditions matching(ListQuery query, UserId self, Instant now) {
        CaseFilter filter = new CaseFilter(self, now);
        query.filters().forEach(filter::add);
        return filter.where;
    }

    /** The most urgent first, unless another order is asked for. */
    static String order(ListQuery query) {
        ListQuery.Sort sort = query.sort().orElse(new ListQuery.Sort("dueAt", false));
        String column = Optional.ofNullable(ORDERS.get(sort.field()))
                .orElseThrow(() ->
                        new DomainException(CommonError.INVALID_VALUE, sort.field(), "the list has no such order"));
        String direction = sort.descending() ? " desc" : " asc";
        return column + direction + " nulls last, c.id" + direction;
    }

    private void add(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        switch (name) {
            case "state" -> where.and("c.state = %s", one(CaseState.values(), value));
            case "risk" -> where.and("c.risk = %s", one(RiskLevel.values(), value));
            case "reason" -> where.and("c.reason = %s", one(CaseReason.values(), value));
            case "country" -> where.and("c.country = %s", value.toUpperCase(Locale.ROOT));
            case "number" -> where.and("c.number = %s", number(value));
            case "influencer" -> where.and("c.influencer = cast(%s as uuid)", id(value));
            case "with" -> with(value);
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    /** Whose turn it is. */
    private void with(String value) {
        switch (value) {
            case "me" ->
                where.and("c.holder = cast(%s as uuid) and c.held_until > %s", self.toString(), moment())
                        .append(" and " + WITH_US);
            case "nobody" ->
                where.and("(c.held_until is null or c.held_until <= %s)", moment())
                        .append(" and " + WITH_US);
            case "us" -> where.append(" and " + WITH_US);
            case "overdue" -> where.and("c.due_at < %s", moment()).append(" and " + WITH_US);
            case "applicant" -> where.append(" and c.state in ('COLLECTING', 'RETURNED')");
            case "mentioned" ->
                where.and(
                        "exists (select 1 from influencegen.kyc_mention m where m.case_id = c.id and m.user_id = cast(%s as uuid))",
                        self.toString());
            default -> throw new DomainException(CommonError.INVALID_VALUE, value, "nobody of that name");
        }
    }

    private Timestamp moment() {
        return Timestamp.from(now);
    }

    private static <E extends Enum<E>> String one(E[] known, String value) {
        return Stream.of(known)
                .map(Enum::name)
                .filter(value::equals)
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.INVALID_VALUE, value, "there is no such value"));
    }

    private static long number(String value) {
        String digits = value.strip().replaceFirst("^[Vv]-", "");
        if (!digits.matches("\\d{1,15}")) {
            throw new DomainException(CommonError.INVALID_VALUE, value, "a case number reads like V-1042");
        }
        return Long.parseLong(digits);
    }

    private static String id(String value) {
        try {
            return UUID.fromString(value).toString();
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.INVALID_VALUE, value, "is not an id");
        }
    }
}
