package io.influencegen.usage.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.sql.boundary.NativeRepository;
import io.influencegen.usage.boundary.UsageEntry;
import io.influencegen.usage.boundary.UsageGrouping;
import io.influencegen.usage.boundary.UsageLine;
import io.influencegen.usage.boundary.UsageRecord.Outcome;
import io.influencegen.usage.boundary.UsageReport.Waiting;
import io.influencegen.usage.boundary.UsageSpan;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Adds the log of usage up in the database: one pass over a span for everything that can be summed. */
@Dependent
public class UsageRepository extends NativeRepository {
    private static final String SUMS = """
            coalesce(sum(u.entries) filter (where u.outcome = 'COMPLETED'), 0) as completed,
            coalesce(sum(u.entries) filter (where u.outcome = 'FAILED'), 0) as failed,
            coalesce(sum(u.entries) filter (where u.outcome = 'CANCELLED'), 0) as cancelled,
            coalesce(sum(u.compute_millis), 0) as compute, coalesce(sum(u.calls), 0) as calls""";
    private static final String COUNTS = SUMS.replace("u.entries", "1");
    private static final String LOGGED = " from influencegen.usage_entry u where u.ended_at >= ?1 and u.ended_at < ?2";
    /** Days that were added up, and the log itself for those that were not: in one, as if it were the log. */
    private static final String WITHIN = " from (" + """
            select d.day, d.owner_id, d.campaign, d.model, d.outcome, d.reason, d.entries, d.compute_millis, d.calls
              from influencegen.usage_day d
             where d.day >= cast(cast(?1 as timestamptz) at time zone 'UTC' as date)
               and d.day < least(cast(cast(?2 as timestamptz) at time zone 'UTC' as date),
                                 (select rolled_until from influencegen.usage_roll_up))
            union all
            select cast(e.ended_at at time zone 'UTC' as date), e.owner_id, e.campaign, e.model, e.outcome, e.reason, 1,
                   e.compute_millis, e.calls
              from influencegen.usage_entry e
             where e.ended_at >= greatest(cast(?1 as timestamptz),
                                          (select cast(rolled_until as timestamp) at time zone 'UTC'
                                             from influencegen.usage_roll_up))
               and e.ended_at < cast(?2 as timestamptz)""" + ") u where true";

    private static final Map<String, String> ORDERS = Map.of(
            "completed", "completed",
            "failed", "failed",
            "cancelled", "cancelled",
            "compute", "compute",
            "calls", "calls",
            "key", "key");

    /** What {@code grouping} answers for each set: a bit for every column that is not grouped by. */
    private static final int ALL = 15;

    private static final int BY_DAY = 7;
    private static final int BY_MODEL = 11;
    private static final int BY_CAMPAIGN = 13;
    private static final int BY_REASON = 14;

    protected UsageRepository() {}

    public UsageRepository(EntityManager entities) {
        super(entities);
    }

    /** One span's sums by everything there is to sum by. */
    record Sums(
            UsageLine total,
            List<UsageLine> days,
            List<UsageLine> models,
            List<UsageLine> campaigns,
            Map<String, Long> reasons) {}

    Sums sums(UsageSpan span, boolean campaignsOnly) {
        Map<Integer, List<UsageLine>> sets = rows(
                        "select grouping(u.day, u.model, u.campaign, u.reason), coalesce(cast(u.day as text), u.model, u.campaign, u.reason, ''), "
                                + SUMS + WITHIN + only(campaignsOnly)
                                + " group by grouping sets ((), (u.day), (u.model), (u.campaign), (u.reason))",
                        span.begin(),
                        span.end())
                .stream()
                .collect(Collectors.groupingBy(
                        row -> ((Number) row[0]).intValue(),
                        Collectors.mapping(row -> line(row, 1), Collectors.toList())));
        return new Sums(
                sets.get(ALL).get(0),
                sorted(sets, BY_DAY, Comparator.comparing(UsageLine::key)),
                sorted(
                        sets,
                        BY_MODEL,
                        Comparator.comparing(UsageLine::completed).reversed()),
                sorted(
                        sets,
                        BY_CAMPAIGN,
                        Comparator.comparing(UsageLine::completed).reversed()),
                reasons(sorted(
                        sets, BY_REASON, Comparator.comparing(UsageLine::failed).reversed())));
    }

    Waiting waiting(UsageSpan span, boolean campaignsOnly) {
        Object[] row = rows(
                        "select coalesce(percentile_disc(0.5) within group (order by u.waited_millis), 0),"
                                + " coalesce(percentile_disc(0.95) within group (order by u.waited_millis), 0)"
                                + LOGGED + " and u.outcome = 'COMPLETED'" + only(campaignsOnly),
                        span.begin(),
                        span.end())
                .get(0);
        return new Waiting(millis(row[0]), millis(row[1]));
    }

    Page<UsageLine> list(UsageSpan span, UsageGrouping by, boolean campaignsOnly, ListQuery query) {
        if (!query.filters().isEmpty()) {
            throw new DomainException(
                    CommonError.INVALID_VALUE,
                    query.filters().keySet().iterator().next(),
                    "there is no such filter");
        }
        List<Object[]> found = rows(
                "select key, completed, failed, cancelled, compute, calls, count(*) over () from (select cast("
                        + column(by) + " as text) as key, " + SUMS + WITHIN + only(campaignsOnly)
                        + (by == UsageGrouping.CAMPAIGN ? only(true) : "") + " group by " + column(by)
                        + ") as sums order by " + order(query) + " limit ?3 offset ?4",
                span.begin(),
                span.end(),
                query.limit(),
                query.offset());
        long total = found.isEmpty() ? 0 : ((Number) found.get(0)[6]).longValue();
        return new Page<>(found.stream().map(row -> line(row, 0)).toList(), total);
    }

    List<UsageLine> monthsOf(UserId owner, LocalDate since) {
        String month = "cast(date_trunc('month', u.ended_at at time zone 'UTC') as date)";
        return rows(
                        "select cast(" + month + " as text), " + COUNTS + " from influencegen.usage_entry u"
                                + " where u.owner_id = cast(?1 as uuid) and u.ended_at >= ?2 group by " + month,
                        owner.value(),
                        Date.valueOf(since))
                .stream()
                .map(row -> line(row, 0))
                .toList();
    }

    Page<UsageEntry> entriesOf(UserId owner, ListQuery query) {
        EntryFilter filter = new EntryFilter(owner, query);
        List<UsageEntry> items = rows(
                        """
                        select u.generation_id, u.campaign, u.model, u.outcome, u.reason, u.calls, u.compute_millis,
                               u.waited_millis, u.ended_at from influencegen.usage_entry u where """ + " " + filter.where()
                                + " order by u.ended_at desc, u.id desc limit " + filter.next(1) + " offset "
                                + filter.next(2),
                        filter.parameters(query.limit(), query.offset()))
                .stream()
                .map(UsageRepository::entry)
                .toList();
        Number total = (Number)
                column("select count(*) from influencegen.usage_entry u where " + filter.where(), filter.parameters())
                        .get(0);
        return new Page<>(items, total.longValue());
    }

    private static String only(boolean campaigns) {
        return campaigns ? " and u.campaign is not null" : "";
    }

    private static String column(UsageGrouping by) {
        return switch (by) {
            case PERSON -> "u.owner_id";
            case CAMPAIGN -> "u.campaign";
            case MODEL -> "u.model";
            case DAY -> "u.day";
        };
    }

    private static String order(ListQuery query) {
        return query.sort()
                .map(sort -> {
                    if (!ORDERS.containsKey(sort.field())) {
                        throw new DomainException(
                                CommonError.INVALID_VALUE, sort.field(), "the list has no such order");
                    }
                    return ORDERS.get(sort.field()) + (sort.descending() ? " desc" : " asc") + ", key";
                })
                .orElse("completed desc, key");
    }

    private static List<UsageLine> sorted(Map<Integer, List<UsageLine>> sets, int set, Comparator<UsageLine> order) {
        return sets.getOrDefault(set, List.of()).stream()
                .filter(line -> !line.key().isEmpty())
                .sorted(order)
                .toList();
    }

    private static Map<String, Long> reasons(List<UsageLine> lines) {
        Map<String, Long> reasons = new LinkedHashMap<>();
        lines.stream().filter(line -> line.failed() > 0).forEach(line -> reasons.put(line.key(), line.failed()));
        return reasons;
    }

    private static UsageLine line(Object[] row, int from) {
        return new UsageLine(
                (String) row[from],
                (String) row[from],
                ((Number) row[from + 1]).longValue(),
                ((Number) row[from + 2]).longValue(),
                ((Number) row[from + 3]).longValue(),
                millis(row[from + 4]),
                ((Number) row[from + 5]).longValue());
    }

    private static UsageEntry entry(Object[] row) {
        return new UsageEntry(
                (UUID) row[0],
                maybeText(row[1]).orElse(""),
                (String) row[2],
                Outcome.valueOf((String) row[3]),
                maybeText(row[4]).orElse(""),
                ((Number) row[5]).intValue(),
                millis(row[6]),
                millis(row[7]),
                instant(row[8]));
    }

    private static Duration millis(Object value) {
        return Duration.ofMillis(((Number) value).longValue());
    }
}
