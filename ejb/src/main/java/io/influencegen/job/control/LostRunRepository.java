package io.influencegen.job.control;

import io.influencegen.job.boundary.RunState;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Runs whose node's start is over: not seen for 15 seconds, ended, or followed by another start of the same node. */
@Dependent
public class LostRunRepository extends NativeRepository {
    protected LostRunRepository() {}

    LostRunRepository(EntityManager entities) {
        super(entities);
    }

    /** What was found, why, and what it is now. */
    record Interrupted(UUID id, String job, RunState state, String why) {}

    /** In one statement, past those another node looks at, with a line in each run's log. */
    List<Interrupted> interrupt(Set<String> automatic, Instant now) {
        return rows("""
                        with lost as materialized (
                            select r.id, n.name, n.seen_at, n.stopped_at,
                                   exists (select 1 from influencegen.job_node a
                                            where a.name = n.name and a.started_at > n.started_at) as again,
                                   case when coalesce((select sum(s.done + s.skipped) from influencegen.job_step s
                                                        where s.run = r.id), 0) > r.settled_before
                                        then 0 else r.fruitless + 1 end as fruitless
                              from influencegen.job_run r
                              join influencegen.job_node n on n.id = r.node
                             where r.state = 'RUNNING'
                               and (n.seen_at < clock_timestamp() - interval '15 seconds' or n.stopped_at is not null
                                    or exists (select 1 from influencegen.job_node a
                                                where a.name = n.name and a.started_at > n.started_at))
                               for update of r skip locked),
                        judged as materialized (
                            select l.id, l.fruitless,
                                   case when l.stopped_at is not null then 'Node ' || l.name || ' stopped under it'
                                        when l.again then 'Node ' || l.name || ' died under it and has started again'
                                        else 'Node ' || l.name || ' was last seen at '
                                             || to_char(l.seen_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS')
                                             || ' UTC' end as why
                              from lost l),
                        said as (
                            insert into influencegen.job_log (run, attempt, said_at, line)
                            select r.id, r.attempt, cast(?2 as timestamptz), 'Interrupted: ' || j.why
                              from judged j join influencegen.job_run r on r.id = j.id)
                        update influencegen.job_run r
                           set state = case when r.stop_asked then 'STOPPED'
                                            when j.fruitless < ?3 and r.job = any (string_to_array(?1, ','))
                                            then 'REQUESTED' else 'INTERRUPTED' end,
                               fruitless = j.fruitless, problem = j.why,
                               begins_after = cast(?2 as timestamptz) + j.fruitless * j.fruitless * interval '1 second',
                               ended_at = case when r.stop_asked or j.fruitless >= ?3
                                                    or not r.job = any (string_to_array(?1, ','))
                                               then cast(?2 as timestamptz) end
                          from judged j where r.id = j.id
                        returning r.id, r.job, r.state, j.why""", String.join(",", automatic), now, VehicleRepository.MOST_FRUITLESS).stream()
                .map(row -> new Interrupted(
                        (UUID) row[0], (String) row[1], RunState.valueOf((String) row[2]), (String) row[3]))
                .toList();
    }
}
