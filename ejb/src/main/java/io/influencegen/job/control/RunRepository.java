package io.influencegen.job.control;

import io.influencegen.job.boundary.LaunchRequest;
import io.influencegen.job.boundary.RunState;
import io.influencegen.job.boundary.RunView;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The runs: asked for, and as they stand. */
@Dependent
public class RunRepository extends NativeRepository {
    static final String VIEW = """
            select r.id, r.job, cast(r.parameters as text), r.dry_run, r.state, r.attempt, r.because, r.requested_by,
                   r.requested_at, n.name, r.started_at, r.ended_at, r.stop_asked, r.problem, cast(r.figures as text),
                   coalesce(p.done, 0), coalesce(p.skipped, 0)
              from influencegen.job_run r
              left join influencegen.job_node n on n.id = r.node
              left join lateral (select cast(sum(s.done) as bigint) as done, cast(sum(s.skipped) as bigint) as skipped
                                   from influencegen.job_step s where s.run = r.id) p on true
            """;

    protected RunRepository() {}

    RunRepository(EntityManager entities) {
        super(entities);
    }

    /** Who wants it, and why. */
    record Wisher(String because, String name, String correlationId, Due due) {}

    /** The time of a schedule that asks. */
    record Due(UUID schedule, Instant at) {}

    void add(UUID run, LaunchRequest wish, Wisher wisher, Instant now) {
        execute(
                """
                insert into influencegen.job_run (id, job, parameters, dry_run, state, because, requested_by,
                    requested_at, begins_after, correlation_id, schedule, due_at)
                values (cast(?1 as uuid), ?2, cast(?3 as jsonb), ?4, 'REQUESTED', ?5, ?6, ?7, ?7, ?8, cast(?9 as uuid),
                        cast(?10 as timestamptz))""",
                run,
                wish.job(),
                TextMap.write(wish.parameters()),
                wish.dryRun(),
                wisher.because(),
                wisher.name(),
                now,
                wisher.correlationId(),
                wisher.due() == null ? null : wisher.due().schedule().toString(),
                wisher.due() == null ? null : wisher.due().at().toString());
    }

    Optional<RunView> find(UUID run) {
        return rows(VIEW + "where r.id = cast(?1 as uuid)", run).stream()
                .map(RunRepository::view)
                .findFirst();
    }

    static RunView view(Object[] row) {
        return new RunView(
                (UUID) row[0],
                (String) row[1],
                TextMap.read((String) row[2]),
                (Boolean) row[3],
                RunState.valueOf((String) row[4]),
                ((Number) row[5]).intValue(),
                (String) row[6],
                (String) row[7],
                instant(row[8]),
                (String) row[9],
                maybeInstant(row[10]).orElse(null),
                maybeInstant(row[11]).orElse(null),
                (Boolean) row[12],
                (String) row[13],
                TextMap.read((String) row[14]),
                ((Number) row[15]).longValue(),
                ((Number) row[16]).longValue());
    }
}
