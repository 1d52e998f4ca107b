package io.influencegen.identity.control;

import io.influencegen.access.boundary.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which account belongs to whom of the sign-on. */
@Dependent
public class OutsideIdentityRepository {
    @PersistenceContext
    private EntityManager entities;

    public Optional<UserId> find(OutsideIdentity person) {
        @SuppressWarnings("unchecked")
        List<Object> rows = query(
                        "select user_id from influencegen.outside_identity where issuer = ?1 and subject = ?2", person)
                .getResultList();
        return rows.stream().findFirst().map(id -> new UserId(UUID.fromString(id.toString())));
    }

    /** The first link stays, whoever races for it. */
    public void link(OutsideIdentity person, UserId user, Instant now) {
        query("""
                        insert into influencegen.outside_identity (issuer, subject, user_id, linked_at)
                        values (?1, ?2, cast(?3 as uuid), ?4) on conflict do nothing""", person)
                .setParameter(3, user.toString())
                .setParameter(4, Timestamp.from(now))
                .executeUpdate();
    }

    private Query query(String sql, OutsideIdentity person) {
        return entities.createNativeQuery(sql).setParameter(1, person.issuer()).setParameter(2, person.subject());
    }
}
