package io.influencegen.job.control;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.Skipped;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** What was left out, until somebody settles it. */
@Dependent
public class SkipRepository extends NativeRepository {
    protected SkipRepository() {}

    SkipRepository(EntityManager entities) {
        super(entities);
    }

    void add(UUID id, RunKey key, String step, Long position, Skipped item, Instant now) {
        execute(
                """
                insert into influencegen.job_skip (id, run, job, step, position, key, input, reason, detail, skipped_at)
                select cast(?1 as uuid), r.id, r.job, ?3, cast(?4 as bigint), ?5, ?6, ?7, ?8, ?9
                  from influencegen.job_run r where r.id = cast(?2 as uuid)""",
                id,
                key.run(),
                step,
                position == null ? null : position.toString(),
                clean(item.key()),
                clean(item.input()),
                clean(item.reason()),
                clean(item.detail()),
                now);
    }

    /** Those of a step that has no list of its work. */
    void forget(RunKey key, String step) {
        execute(
                "delete from influencegen.job_skip where run = cast(?1 as uuid) and step = ?2 and position is null",
                key.run(),
                step);
    }

    /** PostgreSQL keeps every character but one. */
    private static String clean(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
