package io.influencegen.job.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** The runs that were begun. */
@Dependent
public class ScheduledRunRepository {
    @PersistenceContext
    private EntityManager entities;

    protected ScheduledRunRepository() {}

    ScheduledRunRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The advisory lock keeps other nodes from waiting on the row: they see at once that somebody is at it. */
    public boolean claim(String job, LocalDate dueOn, Instant now) {
        return isMine(job)
                && entities.createNativeQuery("""
                                        insert into influencegen.scheduled_run (job, due_on, started_at)
                                        values (?1, ?2, ?3) on conflict do nothing""")
                                .setParameter(1, job)
                                .setParameter(2, Date.valueOf(dueOn))
                                .setParameter(3, Timestamp.from(now))
                                .executeUpdate()
                        == 1;
    }

    private boolean isMine(String job) {
        return (Boolean)
                entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtext('scheduled-run'), hashtext(?1))")
                        .setParameter(1, job)
                        .getSingleResult();
    }
}
