package io.influencegen.job.control;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;

/** How far the steps of a run are, and what they say. */
@Dependent
public class ProgressRepository extends NativeRepository {
    protected ProgressRepository() {}

    ProgressRepository(EntityManager entities) {
        super(entities);
    }

    /** A part of a step. */
    record Place(String step, int partition) {}

    /** Locked until the transaction ends, so that no other attempt begins meanwhile. */
    boolean isDrivenBy(RunKey key) {
        return !column("""
                        select attempt from influencegen.job_run
                         where id = cast(?1 as uuid) and attempt = ?2 and state = 'RUNNING' for key share""", key.run(), key.attempt()).isEmpty();
    }

    void plan(RunKey key, String step, long total, Instant now) {
        execute("""
                insert into influencegen.job_step as s
                       (run, step, partition, total, started_at, updated_at, attempt, attempt_at, told_at)
                values (cast(?1 as uuid), ?2, 0, ?3, ?4, ?4, ?5, ?4, ?4)
                on conflict (run, step, partition) do update set total = excluded.total""", key.run(), step, total, now, key.attempt());
    }

    /** Whether those who watch should hear of it: at most once a second. */
    boolean add(RunKey key, Place place, long done, long skipped, Instant now) {
        return (Boolean) column("""
                        insert into influencegen.job_step as s
                               (run, step, partition, done, skipped, started_at, updated_at, attempt, attempt_at,
                                attempt_done, told_at)
                        values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?6, ?4 + ?5, ?6)
                        on conflict (run, step, partition) do update
                           set done = s.done + excluded.done, skipped = s.skipped + excluded.skipped,
                               updated_at = excluded.updated_at, attempt = excluded.attempt,
                               attempt_at = case when s.attempt = excluded.attempt then s.attempt_at
                                                 else excluded.attempt_at end,
                               attempt_done = excluded.attempt_done
                                              + case when s.attempt = excluded.attempt then s.attempt_done else 0 end,
                               told_at = case when s.told_at < excluded.told_at - interval '1 second'
                                              then excluded.told_at else s.told_at end
                        returning told_at = updated_at""", key.run(), place.step(), place.partition(), done, skipped, now, key.attempt())
                .get(0);
    }

    /** What this attempt does from now on counts as progress, though an earlier one has done it too. */
    void forget(RunKey key, String step) {
        execute("delete from influencegen.job_step where run = cast(?1 as uuid) and step = ?2", key.run(), step);
        execute("""
                update influencegen.job_run set settled_before = coalesce(
                       (select sum(done + skipped) from influencegen.job_step where run = cast(?1 as uuid)), 0)
                 where id = cast(?1 as uuid)""", key.run());
    }

    void say(RunKey key, String line, Instant now) {
        execute("""
                insert into influencegen.job_log (run, attempt, said_at, line)
                values (cast(?1 as uuid), ?2, ?3, ?4)""", key.run(), key.attempt(), now, line);
    }

    void conclude(RunKey key, Map<String, String> figures) {
        execute(
                "update influencegen.job_run set figures = figures || cast(?2 as jsonb) where id = cast(?1 as uuid)",
                key.run(),
                TextMap.write(figures));
    }
}
