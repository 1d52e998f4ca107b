package io.influencegen.job.control;

import io.influencegen.job.boundary.JobDefinition;
import io.influencegen.job.boundary.RunEnd;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunState;
import io.influencegen.job.boundary.Vehicle;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Nodes and what they drive. Whether a node lives is told by the database's clock, which they share. */
@Dependent
public class VehicleRepository extends NativeRepository {
    /** Tries without any progress after which a run waits for somebody to look at it. */
    static final int MOST_FRUITLESS = 12;

    private static final String SETTLED =
            "(select coalesce(sum(s.done + s.skipped), 0) from influencegen.job_step s where s.run = r.id)";

    protected VehicleRepository() {}

    VehicleRepository(EntityManager entities) {
        super(entities);
    }

    void begin(UUID node, String name) {
        execute("""
                insert into influencegen.job_node (id, name, started_at, seen_at)
                values (cast(?1 as uuid), ?2, clock_timestamp(), clock_timestamp())""", node, name);
    }

    void beat(UUID node) {
        execute("""
                update influencegen.job_node set seen_at = clock_timestamp()
                 where id = cast(?1 as uuid) and stopped_at is null""", node);
    }

    /** Of several nodes one claims at a time, or two could begin two runs of a job that runs once at a time. */
    void lockClaims() {
        column("select 1 from pg_advisory_xact_lock(hashtext('job-claim'), 0)");
    }

    Optional<Vehicle> claim(UUID node, List<JobDefinition> jobs, Instant now) {
        return rows(
                        """
                        with next as materialized (
                            select r.id from influencegen.job_run r
                              join unnest(string_to_array(?2, ','), cast(string_to_array(?3, ',') as int[]))
                                   as j(name, at_once) on j.name = r.job
                             where r.state = 'REQUESTED' and r.begins_after <= ?4
                               and (select count(*) from influencegen.job_run o
                                     where o.job = r.job and o.state = 'RUNNING') < j.at_once
                             order by r.requested_at, r.id
                             limit 1 for update of r skip locked)
                        update influencegen.job_run r
                           set state = 'RUNNING', attempt = r.attempt + 1, node = cast(?1 as uuid), execution = null,
                               started_at = coalesce(r.started_at, ?4), attempt_at = ?4, ended_at = null,
                               stop_asked = false, problem = null, settled_before =\s""" + SETTLED + """
                          from next
                         where r.id = next.id
                        returning r.id, r.attempt, r.job, cast(r.parameters as text), r.dry_run""",
                        node,
                        jobs.stream().map(JobDefinition::name).collect(Collectors.joining(",")),
                        jobs.stream().map(job -> String.valueOf(job.atOnce())).collect(Collectors.joining(",")),
                        now)
                .stream()
                .map(row -> new Vehicle(
                        new RunKey((UUID) row[0], ((Number) row[1]).intValue()),
                        (String) row[2],
                        TextMap.read((String) row[3]),
                        (Boolean) row[4]))
                .findFirst();
    }

    void drives(RunKey key, long execution) {
        execute("""
                update influencegen.job_run set execution = ?3
                 where id = cast(?1 as uuid) and attempt = ?2 and state = 'RUNNING'""", key.run(), key.attempt(), execution);
    }

    List<RunKey> stopsAsked(UUID node) {
        return rows("""
                        select id, attempt from influencegen.job_run
                         where node = cast(?1 as uuid) and state = 'RUNNING' and stop_asked""", node).stream()
                .map(row -> new RunKey((UUID) row[0], ((Number) row[1]).intValue()))
                .toList();
    }

    /** What the run is now; nothing when this attempt had ended before. One with items that came back goes on. */
    Optional<RunState> ended(RunKey key, RunEnd end, String problem, Instant now) {
        return column("""
                        with told as materialized (
                            select r.id, case
                                when ?3 = 'STOPPED' and not r.stop_asked then 'REQUESTED'
                                when ?3 = 'COMPLETED' and exists (select 1 from influencegen.job_item i
                                                                   where i.run = r.id and i.state = 'WAITING')
                                     then case when settled > r.settled_before then 'REQUESTED' else 'INTERRUPTED' end
                                else ?3 end as state
                              from influencegen.job_run r, lateral\s""" + SETTLED + """
                                   as settled(settled)
                             where r.id = cast(?1 as uuid) and r.attempt = ?2 and r.state = 'RUNNING' for update of r)
                        update influencegen.job_run r
                           set state = t.state, begins_after = ?5, node = r.node,
                               problem = case when t.state = 'INTERRUPTED' then 'It ended with '
                                                   || (select count(*) from influencegen.job_item i
                                                        where i.run = r.id and i.state = 'WAITING')
                                                   || ' items left and none of them done; the log may say why'
                                              else ?4 end,
                               ended_at = case when t.state = 'REQUESTED' then null
                                               else cast(?5 as timestamptz) end
                          from told t where r.id = t.id
                        returning r.state""", key.run(), key.attempt(), end, problem, now).stream()
                .map(state -> RunState.valueOf((String) state))
                .findFirst();
    }

    /** A run whose step does not let go is left to the supervisor of another. */
    int end(UUID node, Instant now) {
        execute("update influencegen.job_node set stopped_at = clock_timestamp() where id = cast(?1 as uuid)", node);
        return execute("""
                update influencegen.job_run
                   set state = case when stop_asked then 'STOPPED' else 'REQUESTED' end, begins_after = ?2,
                       ended_at = case when stop_asked then cast(?2 as timestamptz) end
                 where id in (
                    select id from influencegen.job_run
                     where node = cast(?1 as uuid) and state = 'RUNNING' for update skip locked)""", node, now);
    }
}
