package io.influencegen.usage.control;

import io.influencegen.sql.boundary.NativeRepository;
import io.influencegen.usage.boundary.QuotaHold;
import io.influencegen.usage.boundary.QuotaView;
import io.influencegen.usage.boundary.UsageRecord;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;

/** Counters that a condition guards: whoever comes too late changes no row. */
@Dependent
public class QuotaRepository extends NativeRepository {
    protected QuotaRepository() {}

    public QuotaRepository(EntityManager entities) {
        super(entities);
    }

    /** The limit that somebody set for this holder alone. */
    OptionalInt limitOf(String holder) {
        return column("select monthly from influencegen.quota_limit where holder = ?1", holder).stream()
                .mapToInt(limit -> ((Number) limit).intValue())
                .findFirst();
    }

    /** False, and nothing taken, when fewer than that are left. */
    boolean take(String holder, LocalDate month, int limit, int count) {
        return count <= limit && execute("""
                insert into influencegen.quota_use as q (holder, month, reserved) values (?1, ?2, ?3)
                on conflict (holder, month) do update set reserved = q.reserved + excluded.reserved
                 where q.used + q.reserved + excluded.reserved <= ?4""", holder, Date.valueOf(month), count, limit) == 1;
    }

    void settle(String holder, LocalDate month, boolean used) {
        execute(
                "update influencegen.quota_use set reserved = reserved - 1, used = used + ?3 where holder = ?1 and month = ?2",
                holder,
                Date.valueOf(month),
                used ? 1 : 0);
    }

    QuotaView find(String holder, LocalDate month, int limit) {
        return rows(
                        "select used, reserved from influencegen.quota_use where holder = ?1 and month = ?2",
                        holder,
                        Date.valueOf(month))
                .stream()
                .map(row -> new QuotaView(month, limit, ((Number) row[0]).intValue(), ((Number) row[1]).intValue()))
                .findFirst()
                .orElseGet(() -> new QuotaView(month, limit, 0, 0));
    }

    void log(UsageRecord usage, Instant now) {
        QuotaHold hold = usage.hold();
        execute(
                """
                insert into influencegen.usage_entry (generation_id, owner_id, campaign, model, worker, outcome, calls,
                    compute_millis, waited_millis, took_millis, ended_at, reason)
                values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as text), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, cast(?12 as text))""",
                usage.generation(),
                hold.owner().value(),
                hold.campaign().orElse(null),
                usage.model(),
                usage.worker(),
                usage.outcome(),
                usage.calls(),
                usage.compute().toMillis(),
                Math.max(0, usage.waited().toMillis()),
                Math.max(0, usage.took().toMillis()),
                now,
                usage.reason().isEmpty() ? null : usage.reason());
    }
}
