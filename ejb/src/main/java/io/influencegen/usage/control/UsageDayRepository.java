package io.influencegen.usage.control;

import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** The log's days, added up. */
@Dependent
public class UsageDayRepository extends NativeRepository {
    protected UsageDayRepository() {}

    public UsageDayRepository(EntityManager entities) {
        super(entities);
    }

    Optional<LocalDate> firstLogged() {
        return column("select min(ended_at) from influencegen.usage_entry").stream()
                .filter(Objects::nonNull)
                .map(first -> LocalDate.ofInstant(((Timestamp) first).toInstant(), ZoneOffset.UTC))
                .findFirst();
    }

    LocalDate rolledUntil() {
        return ((Date) column("select rolled_until from influencegen.usage_roll_up")
                        .get(0))
                .toLocalDate();
    }

    /** Whatever was there for these days is made anew. */
    void rollUp(LocalDate from, LocalDate until) {
        execute(
                "delete from influencegen.usage_day where day >= ?1 and day < ?2",
                Date.valueOf(from),
                Date.valueOf(until));
        execute(
                """
                insert into influencegen.usage_day
                       (day, owner_id, campaign, model, outcome, reason, entries, compute_millis, calls)
                select cast(u.ended_at at time zone 'UTC' as date) as on_day, u.owner_id, u.campaign, u.model, u.outcome,
                       u.reason, count(*), sum(u.compute_millis), sum(u.calls)
                  from influencegen.usage_entry u
                 where u.ended_at >= cast(?1 as timestamptz) and u.ended_at < cast(?2 as timestamptz)
                 group by on_day, u.owner_id, u.campaign, u.model, u.outcome, u.reason""",
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                until.atStartOfDay(ZoneOffset.UTC).toInstant());
        execute(
                "update influencegen.usage_roll_up set rolled_until = greatest(rolled_until, cast(?1 as date))",
                until.toString());
    }
}
