package io.influencegen.storage.control;

import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.storage.boundary.StoredObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is stored, by whose it is and what it contains. */
@ApplicationScoped
public class StoredObjectRepository {
    @PersistenceContext
    private EntityManager entities;

    protected StoredObjectRepository() {}

    StoredObjectRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the transaction ends, nobody else puts or removes anything there. */
    void lock(String location) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) as locked")
                .setParameter(1, location)
                .getSingleResult();
    }

    void add(StoredObject object, String location) {
        entities.createNativeQuery("""
                        insert into influencegen.stored_object (subject_id, sha256, size, media_type, location, created_at)
                        values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6)
                        on conflict (subject_id, sha256) do nothing""")
                .setParameter(1, object.subject().toString())
                .setParameter(2, object.sha256())
                .setParameter(3, object.size())
                .setParameter(4, object.mediaType())
                .setParameter(5, location)
                .setParameter(6, Timestamp.from(object.createdAt()))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Optional<StoredObject> find(SubjectId subject, String sha256) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select subject_id, sha256, size, media_type, created_at from influencegen.stored_object
                         where subject_id = cast(?1 as uuid) and sha256 = ?2""")
                .setParameter(1, subject.toString())
                .setParameter(2, sha256)
                .getResultList();
        return rows.stream().findFirst().map(StoredObjectRepository::object);
    }

    /** False when there was none. */
    boolean remove(SubjectId subject, String sha256) {
        return entities.createNativeQuery(
                                "delete from influencegen.stored_object where subject_id = cast(?1 as uuid) and sha256 = ?2")
                        .setParameter(1, subject.toString())
                        .setParameter(2, sha256)
                        .executeUpdate()
                == 1;
    }

    boolean isUsed(String location) {
        return !entities.createNativeQuery("select location from influencegen.stored_object where location = ?1")
                .setParameter(1, location)
                .getResultList()
                .isEmpty();
    }

    private static StoredObject object(Object[] row) {
        return new StoredObject(
                new SubjectId((UUID) row[0]),
                (String) row[1],
                ((Number) row[2]).longValue(),
                (String) row[3],
                ((Timestamp) row[4]).toInstant());
    }
}
