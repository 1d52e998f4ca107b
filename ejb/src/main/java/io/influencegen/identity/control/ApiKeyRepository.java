package io.influencegen.identity.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.entity.ApiKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class ApiKeyRepository {
    @PersistenceContext
    private EntityManager entities;

    public ApiKeyRepository() {}

    ApiKeyRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(ApiKey key) {
        entities.persist(key);
    }

    public Optional<ApiKey> find(UUID id) {
        return Optional.ofNullable(entities.find(ApiKey.class, id));
    }

    public Optional<ApiKey> findByPrefix(String prefix) {
        return entities.createQuery("select k from ApiKey k where k.prefix = :prefix", ApiKey.class)
                .setParameter("prefix", prefix)
                .getResultStream()
                .findFirst();
    }

    /** Newest first, the dead ones too. */
    public List<ApiKey> ofOwner(UserId owner) {
        return entities.createQuery(
                        "select k from ApiKey k where k.ownerId = :owner order by k.createdAt desc, k.id desc",
                        ApiKey.class)
                .setParameter("owner", owner.value())
                .getResultList();
    }

    public long countAlive(UserId owner, Instant now) {
        return entities.createQuery(
                        "select count(k) from ApiKey k where k.ownerId = :owner and k.revokedAt is null and k.expiresAt > :now",
                        Long.class)
                .setParameter("owner", owner.value())
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Notes a use, unless one was noted since {@code lately}: a busy key costs one write now and then, not one per request. */
    public void touch(UUID id, Instant now, Instant lately) {
        entities.createQuery(
                        "update ApiKey k set k.lastUsedAt = :now where k.id = :id and (k.lastUsedAt is null or k.lastUsedAt < :lately)")
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("lately", lately)
                .executeUpdate();
    }
}
