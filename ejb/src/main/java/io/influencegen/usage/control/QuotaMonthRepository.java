package io.influencegen.usage.control;

import io.influencegen.sql.boundary.NativeRepository;
import io.influencegen.usage.boundary.ClosedMonth;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Months of quotas, and how they ended. */
@Dependent
public class QuotaMonthRepository extends NativeRepository {
    protected QuotaMonthRepository() {}

    public QuotaMonthRepository(EntityManager entities) {
        super(entities);
    }

    /** Those before that one which were not closed, the oldest first. */
    List<LocalDate> open(LocalDate present) {
        return column("""
                        select distinct q.month from influencegen.quota_use q
                         where q.month < ?1
                           and not exists (select 1 from influencegen.quota_month m where m.month = q.month)
                         order by q.month""", Date.valueOf(present)).stream()
                .map(month -> ((Date) month).toLocalDate())
                .toList();
    }

    /** Locked, people before campaigns as everywhere. */
    Map<String, Integer> lockReserved(LocalDate month) {
        Map<String, Integer> reserved = new LinkedHashMap<>();
        rows("""
                        select holder, reserved from influencegen.quota_use where month = ?1 and reserved > 0
                         order by holder desc for update""", Date.valueOf(month)).forEach(row -> reserved.put((String) row[0], ((Number) row[1]).intValue()));
        return reserved;
    }

    void release(String holder, LocalDate month, int count) {
        execute(
                "update influencegen.quota_use set reserved = reserved - ?3 where holder = ?1 and month = ?2",
                holder,
                Date.valueOf(month),
                count);
    }

    /** Nothing where it was closed before. */
    Optional<ClosedMonth> close(LocalDate month, long released, Instant now) {
        return rows("""
                        insert into influencegen.quota_month as m (month, people, campaigns, used, released, completed, failed,
                            cancelled, compute_millis, calls, closed_at)
                        select cast(?1 as date), q.people, q.campaigns, q.used, ?2, u.completed, u.failed, u.cancelled,
                               u.compute, u.calls, cast(?3 as timestamptz)
                          from (select count(*) filter (where holder like 'person:%') as people,
                                       count(*) filter (where holder like 'campaign:%') as campaigns,
                                       coalesce(sum(used) filter (where holder like 'person:%'), 0) as used
                                  from influencegen.quota_use where month = cast(?1 as date)) q,
                               (select count(*) filter (where outcome = 'COMPLETED') as completed,
                                       count(*) filter (where outcome = 'FAILED') as failed,
                                       count(*) filter (where outcome = 'CANCELLED') as cancelled,
                                       coalesce(sum(compute_millis), 0) as compute, coalesce(sum(calls), 0) as calls
                                  from influencegen.usage_entry
                                 where ended_at >= cast(?4 as timestamptz) and ended_at < cast(?5 as timestamptz)) u
                        on conflict do nothing
                        returning m.people, m.campaigns, m.used, m.released""", month.toString(), released, now, begin(month), begin(month.plusMonths(1))).stream()
                .map(row -> new ClosedMonth(
                        month,
                        ((Number) row[0]).intValue(),
                        ((Number) row[1]).intValue(),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue()))
                .findFirst();
    }

    private static Instant begin(LocalDate month) {
        return month.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
