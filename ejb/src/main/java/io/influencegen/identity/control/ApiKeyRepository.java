package io.influencegen.identity.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.boundary.ApiScopes;
import io.influencegen.identity.boundary.KeyHolder;
import io.influencegen.identity.entity.ApiKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class ApiKeyRepository {
    /** Asked at every request of a program, so it answers everything at once: does the key live, whose is it, what may they do. */
    private static final String LIVING = """
            select k.id, encode(k.secret_hash, 'hex'), k.scopes, k.last_used_at, a.id as owner, a.display_name,
                   (select string_agg(r.role, ',') from influencegen.user_role r where r.user_id = a.id)
              from influencegen.api_key k join influencegen.user_account a on a.id = k.owner_id
             where k.prefix = ?1 and k.revoked_at is null and k.expires_at > ?2 and a.state = 'ACTIVE'""";

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

    Optional<LivingKey> findLiving(String prefix, Instant now) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(LIVING)
                .setParameter(1, prefix)
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        return rows.stream().findFirst().map(ApiKeyRepository::living);
    }

    private static LivingKey living(Object[] row) {
        Caller owner =
                new Caller(Optional.of(new UserId((UUID) row[4])), (String) row[5], RoleNames.read((String) row[6]));
        return new LivingKey(
                new KeyHolder(owner, (UUID) row[0], ApiScopes.parse((String) row[2])),
                (String) row[1],
                Optional.ofNullable((Timestamp) row[3]).map(Timestamp::toInstant));
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
