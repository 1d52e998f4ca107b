package io.influencegen.job.control;

import io.influencegen.job.boundary.RunTroubled;
import io.influencegen.job.boundary.Trouble;
import io.influencegen.job.boundary.TroubledRun;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Runs that need somebody, and which of them people were told of. Of two nodes that look at once one finds it untold. */
@Dependent
public class TroubleRepository extends NativeRepository {
    private static final String TOLD = """
             and not exists (select 1 from influencegen.job_alert a
                              where a.run = r.id and a.kind = f.kind and a.attempt = f.attempt)
             order by r.id limit 100
            on conflict do nothing returning run, kind)
            select r.id, r.job, t.kind, coalesce(r.problem, ''), r.schedule,
                   coalesce(case t.kind when 'LATE' then r.due_at when 'LONG' then r.attempt_at else r.ended_at end,
                            r.requested_at)
              from told t join influencegen.job_run r on r.id = t.run order by coalesce(r.due_at, r.requested_at) desc, r.id desc
            """;
    private static final String TELL =
            "with told as (insert into influencegen.job_alert (run, kind, attempt, told_at) select r.id, f.kind, f.attempt,";

    protected TroubleRepository() {}

    TroubleRepository(EntityManager entities) {
        super(entities);
    }

    /** What was found, and the schedule that wanted it, or null. */
    record Found(RunTroubled trouble, UUID schedule) {}

    /** Those that ended so, the newest first. */
    List<Found> ended(Instant now) {
        return found(rows(TELL + """
                 cast(?1 as timestamptz) from influencegen.job_run r, lateral (select r.state, r.attempt) as f(kind, attempt)
                 where r.state in ('FAILED', 'INTERRUPTED')""" + TOLD, now));
    }

    /** Those that did not begin in time, also where they did at last. */
    List<Found> late(Duration after, Instant now) {
        return found(rows(TELL + """
                 cast(?1 as timestamptz) from influencegen.job_run r, (values ('LATE', 0)) as f(kind, attempt)
                 where r.schedule is not null
                   and (r.state in ('REQUESTED', 'RUNNING')
                        or r.requested_at > cast(?1 as timestamptz) - interval '1 day')
                   and coalesce(r.started_at, case when r.ended_at is null then cast(?1 as timestamptz) end)
                       > r.due_at + ?2 * interval '1 second'""" + TOLD, now, after.toSeconds()));
    }

    List<Found> tooLong(Duration after, Instant now) {
        return found(rows(TELL + """
                 cast(?1 as timestamptz) from influencegen.job_run r, (values ('LONG', 0)) as f(kind, attempt)
                 where r.state = 'RUNNING'
                   and r.attempt_at < cast(?1 as timestamptz) - ?2 * interval '1 second'""" + TOLD, now, after.toSeconds()));
    }

    /** Those nobody has seen to yet, the newest first; one that is late until it is over. */
    List<TroubledRun> open(int most) {
        return rows(RunRepository.VIEW.replace("select r.id,", "select o.kind, r.id,") + """
                        join lateral (
                            select case when r.state in ('FAILED', 'INTERRUPTED') then r.state
                                        else (select max(a.kind) from influencegen.job_alert a
                                               where a.run = r.id and a.kind in ('LATE', 'LONG')) end as kind) o on true
                         where r.state in ('FAILED', 'INTERRUPTED', 'REQUESTED', 'RUNNING') and o.kind is not null
                         order by r.requested_at desc, r.id desc limit ?1""", most).stream()
                .map(row -> new TroubledRun(
                        RunRepository.view(Arrays.copyOfRange(row, 1, row.length)), Trouble.valueOf((String) row[0])))
                .toList();
    }

    private static List<Found> found(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new Found(
                        new RunTroubled(
                                (UUID) row[0],
                                (String) row[1],
                                Trouble.valueOf((String) row[2]),
                                (String) row[3],
                                instant(row[5])),
                        (UUID) row[4]))
                .toList();
    }
}
