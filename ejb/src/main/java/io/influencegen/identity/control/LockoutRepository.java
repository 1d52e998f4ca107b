package io.influencegen.identity.control;

import io.influencegen.identity.entity.Lockout;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** The doors at which somebody failed of late. */
@Dependent
public class LockoutRepository {
    private static final Duration KEPT = Duration.ofDays(2);

    @PersistenceContext
    private EntityManager entities;

    protected LockoutRepository() {}

    LockoutRepository(EntityManager entities) {
        this.entities = entities;
    }

    public Lockout find(byte[] subject) {
        return read(
                "select failures, window_ends, locks, locked_until from influencegen.sign_in_guard where subject = ?1",
                subject);
    }

    /** Changes it while nobody else does: parallel attempts are counted one after the other. */
    public Lockout change(byte[] subject, UnaryOperator<Lockout> change) {
        write("""
                insert into influencegen.sign_in_guard (subject, failures, window_ends, locks, locked_until)
                values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""", subject, Lockout.NONE);
        Lockout changed = change.apply(read(
                "select failures, window_ends, locks, locked_until from influencegen.sign_in_guard where subject = ?1 for update",
                subject));
        write("""
                update influencegen.sign_in_guard
                   set failures = ?2, window_ends = ?3, locks = ?4, locked_until = ?5 where subject = ?1""", subject, changed);
        return changed;
    }

    public void forget(byte[] subject) {
        entities.createNativeQuery("delete from influencegen.sign_in_guard where subject = ?1")
                .setParameter(1, subject)
                .executeUpdate();
    }

    public int forgetOld(Instant now) {
        return entities.createNativeQuery(
                        "delete from influencegen.sign_in_guard where greatest(window_ends, locked_until) < ?1")
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .executeUpdate();
    }

    private Lockout read(String sql, byte[] subject) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                entities.createNativeQuery(sql).setParameter(1, subject).getResultList();
        return rows.stream()
                .map(row -> new Lockout(
                        ((Number) row[0]).intValue(),
                        ((Timestamp) row[1]).toInstant(),
                        ((Number) row[2]).intValue(),
                        ((Timestamp) row[3]).toInstant()))
                .findFirst()
                .orElse(Lockout.NONE);
    }

    private void write(String sql, byte[] subject, Lockout lockout) {
        entities.createNativeQuery(sql)
                .setParameter(1, subject)
                .setParameter(2, lockout.failures())
                .setParameter(3, Timestamp.from(lockout.windowEnds()))
                .setParameter(4, lockout.locks())
                .setParameter(5, Timestamp.from(lockout.lockedUntil()))
                .executeUpdate();
    }
}
