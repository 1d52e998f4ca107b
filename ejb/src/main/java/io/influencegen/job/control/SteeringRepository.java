package io.influencegen.job.control;

import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Changes of a run's state that people wish for. */
@Dependent
public class SteeringRepository extends NativeRepository {
    protected SteeringRepository() {}

    SteeringRepository(EntityManager entities) {
        super(entities);
    }

    int stop(UUID run, Instant now) {
        return execute("""
                update influencegen.job_run
                   set stop_asked = true,
                       state = case when state = 'REQUESTED' then 'STOPPED' else state end,
                       ended_at = case when state = 'REQUESTED' then cast(?2 as timestamptz) end
                 where id = cast(?1 as uuid) and state in ('REQUESTED', 'RUNNING')""", run, now);
    }

    int restart(UUID run, Instant now) {
        return execute("""
                update influencegen.job_run
                   set state = 'REQUESTED', stop_asked = false, fruitless = 0, begins_after = ?2, ended_at = null,
                       problem = null
                 where id = cast(?1 as uuid) and state in ('STOPPED', 'FAILED', 'INTERRUPTED')""", run, now);
    }

    /** Once no step is in the middle of a transaction. */
    int abandon(UUID run, Instant now) {
        return execute("""
                update influencegen.job_run set state = 'ABANDONED', ended_at = ?2
                 where id in (
                    select id from influencegen.job_run
                     where id = cast(?1 as uuid)
                       and (state in ('STOPPED', 'FAILED', 'INTERRUPTED') or state = 'RUNNING' and stop_asked) for update)""", run, now);
    }

    /** Runs that ended before, with all that belongs to them, and nodes nobody refers to any more. */
    public int forget(Instant before, int limit) {
        int forgotten = execute("""
                delete from influencegen.job_run where id in (
                    select id from influencegen.job_run where ended_at < ?1 and state not in ('REQUESTED', 'RUNNING')
                     order by ended_at limit ?2 for update skip locked)""", before, limit);
        execute("""
                delete from influencegen.job_node n
                 where n.seen_at < ?1 and not exists (select 1 from influencegen.job_run r where r.node = n.id)""", before);
        return forgotten;
    }
}
