package io.influencegen.crypto.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Which master keys this database has met, and what each wraps. */
@ApplicationScoped
public class MasterKeyRepository {
    private static final long OPENING_LOCK = 0x6B657973L;

    @PersistenceContext
    private EntityManager entities;

    protected MasterKeyRepository() {}

    MasterKeyRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** A master key, when it came, and how many data keys it wraps. */
    record Met(String id, Instant since, boolean removed, long wraps) {}

    /** One node at a time opens the keys; the others wait until it has committed. */
    void lockOpening() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) as locked")
                .setParameter(1, OPENING_LOCK)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    List<Met> all() {
        List<Object[]> rows = entities.createNativeQuery("""
                        select m.id, m.created_at, m.removed_at is not null,
                               (select count(*) from influencegen.subject_key s
                                 where s.master_key_id = m.id and s.destroyed_at is null)
                             + (select count(*) from influencegen.product_key p where p.master_key_id = m.id)
                          from influencegen.master_key m order by m.created_at desc, m.id""").getResultList();
        return rows.stream()
                .map(row -> new Met(
                        (String) row[0],
                        ((Timestamp) row[1]).toInstant(),
                        (Boolean) row[2],
                        ((Number) row[3]).longValue()))
                .toList();
    }

    /** A removed master key stays removed. */
    void register(Collection<String> ids, Instant now) {
        entities.createNativeQuery("""
                        insert into influencegen.master_key (id, created_at)
                        select id, ?2 from unnest(string_to_array(?1, ',')) as id
                        on conflict (id) do nothing""")
                .setParameter(1, String.join(",", ids))
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    /** Keeps it from being removed until this transaction ends; false when it already is. */
    boolean holdLive(String id) {
        return !entities.createNativeQuery(
                        "select id from influencegen.master_key where id = ?1 and removed_at is null for share")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    /** Waits for every transaction that is wrapping with it, so that what it wraps can then be counted. */
    void lockForRemoval(String id) {
        entities.createNativeQuery("select id from influencegen.master_key where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
    }

    void markRemoved(String id, Instant now) {
        entities.createNativeQuery("update influencegen.master_key set removed_at = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }
}
