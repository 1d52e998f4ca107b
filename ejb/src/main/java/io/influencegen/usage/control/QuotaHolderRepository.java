package io.influencegen.usage.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.sql.boundary.Conditions;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Limits and counters by holder, for administrators. */
@Dependent
public class QuotaHolderRepository extends NativeRepository {
    private static final String ROW = """
            select h.holder, l.monthly, coalesce(u.used, 0) as used, coalesce(u.reserved, 0) as reserved, count(*) over ()
              from (select holder from influencegen.quota_limit
                    union select holder from influencegen.quota_use where month = ?1) as h
              left join influencegen.quota_limit l on l.holder = h.holder
              left join influencegen.quota_use u on u.holder = h.holder and u.month = ?1 where true""";
    private static final Map<String, String> ORDERS = Map.of("used", "used", "reserved", "reserved");

    protected QuotaHolderRepository() {}

    public QuotaHolderRepository(EntityManager entities) {
        super(entities);
    }

    /** As the tables have it. */
    record Row(String key, Optional<Integer> limit, int used, int reserved) {}

    Page<Row> list(LocalDate month, ListQuery query, List<UserId> named) {
        List<Object> parameters = new ArrayList<>(List.of(Date.valueOf(month)));
        StringBuilder sql = new StringBuilder(ROW);
        query.filters().forEach((name, value) -> sql.append(condition(name, value, named, parameters)));
        sql.append(" order by ").append(order(query));
        sql.append(" limit ?").append(parameters.size() + 1);
        sql.append(" offset ?").append(parameters.size() + 2);
        parameters.add(query.limit());
        parameters.add(query.offset());
        List<Object[]> found = rows(sql.toString(), parameters.toArray());
        long total = found.isEmpty() ? 0 : ((Number) found.get(0)[4]).longValue();
        return new Page<>(found.stream().map(QuotaHolderRepository::row).toList(), total);
    }

    /** Also of a holder that has neither limit nor counter yet. */
    Row find(String key, LocalDate month) {
        return rows("""
                        select one.holder, l.monthly, coalesce(u.used, 0), coalesce(u.reserved, 0)
                          from (select cast(?1 as text) as holder) as one
                          left join influencegen.quota_limit l on l.holder = one.holder
                          left join influencegen.quota_use u on u.holder = one.holder and u.month = ?2""", key, Date.valueOf(month)).stream()
                .map(QuotaHolderRepository::row)
                .findFirst()
                .orElseThrow();
    }

    void set(String key, int monthly, Instant now) {
        execute("""
                insert into influencegen.quota_limit (holder, monthly, changed_at) values (?1, ?2, ?3)
                on conflict (holder) do update set monthly = excluded.monthly, changed_at = excluded.changed_at""", key, monthly, now);
    }

    void remove(String key) {
        execute("delete from influencegen.quota_limit where holder = ?1", key);
    }

    private static String condition(String name, String value, List<UserId> named, List<Object> parameters) {
        if (value.isBlank()) {
            return "";
        }
        switch (name) {
            case "kind" -> parameters.add(kind(value));
            case "text" -> {
                parameters.add(pattern(value));
                parameters.add(named.stream().map(QuotaBook::person).collect(Collectors.joining(",")));
                return " and (h.holder ilike ?" + (parameters.size() - 1) + " or h.holder = any(string_to_array(?"
                        + parameters.size() + ", ',')))";
            }
            case "own" -> {
                return value.equals("true") ? " and l.monthly is not null" : " and l.monthly is null";
            }
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
        return " and h.holder like ?" + parameters.size();
    }

    private static String kind(String value) {
        return switch (value) {
            case "PERSON" -> "person:%";
            case "CAMPAIGN" -> "campaign:%";
            default -> throw new DomainException(CommonError.INVALID_VALUE, value, "there is no such kind");
        };
    }

    private static String pattern(String value) {
        return "campaign:" + Conditions.containing(value);
    }

    private static String order(ListQuery query) {
        return query.sort()
                .map(sort -> {
                    if (!ORDERS.containsKey(sort.field())) {
                        throw new DomainException(
                                CommonError.INVALID_VALUE, sort.field(), "the list has no such order");
                    }
                    return ORDERS.get(sort.field()) + (sort.descending() ? " desc" : " asc") + ", h.holder";
                })
                .orElse("used desc, h.holder");
    }

    private static Row row(Object[] row) {
        return new Row(
                (String) row[0],
                Optional.ofNullable((Number) row[1]).map(Number::intValue),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue());
    }
}
