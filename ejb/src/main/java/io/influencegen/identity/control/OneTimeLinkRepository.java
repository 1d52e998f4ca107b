package io.influencegen.identity.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.identity.entity.LinkPurpose;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tokens of 256 bits that travel in a mail, of which only the hash stays here. Each works once, whoever races for it. */
@Dependent
public class OneTimeLinkRepository {
    @PersistenceContext
    private EntityManager entities;

    private RandomBytes random;
    private Clock clock;

    protected OneTimeLinkRepository() {}

    @Inject
    OneTimeLinkRepository(RandomBytes random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    OneTimeLinkRepository(EntityManager entities, RandomBytes random, Clock clock) {
        this.entities = entities;
        this.random = random;
        this.clock = clock;
    }

    /** A new token; those made before for the same purpose work no more. */
    public String issue(UserId owner, LinkPurpose purpose, Duration life) {
        entities.createNativeQuery(
                        "delete from influencegen.one_time_link where user_id = cast(?1 as uuid) and purpose = ?2")
                .setParameter(1, owner.toString())
                .setParameter(2, purpose.name())
                .executeUpdate();
        return issueBeside(owner, purpose, life);
    }

    /** A new token; those made before go on working. */
    public String issueBeside(UserId owner, LinkPurpose purpose, Duration life) {
        String token = random.token();
        entities.createNativeQuery("""
                        insert into influencegen.one_time_link (token_hash, purpose, user_id, created_at, expires_at)
                        values (?1, ?2, cast(?3 as uuid), ?4, ?5)""")
                .setParameter(1, hash(token))
                .setParameter(2, purpose.name())
                .setParameter(3, owner.toString())
                .setParameter(4, Timestamp.from(clock.instant()))
                .setParameter(5, Timestamp.from(clock.instant().plus(life)))
                .executeUpdate();
        return token;
    }

    /** Whose it is, if it would still work. */
    public Optional<UserId> ownerOf(String token, LinkPurpose purpose) {
        return first("""
                select user_id from influencegen.one_time_link
                 where token_hash = ?1 and purpose = ?2 and used_at is null and expires_at > ?3""", token, purpose);
    }

    /** Uses it up, and says whose it was; empty for one that is unknown, used or too old. */
    public Optional<UserId> redeem(String token, LinkPurpose purpose) {
        return first("""
                update influencegen.one_time_link set used_at = ?3
                 where token_hash = ?1 and purpose = ?2 and used_at is null and expires_at > ?3 returning user_id""", token, purpose);
    }

    public int forgetExpired() {
        return entities.createNativeQuery("delete from influencegen.one_time_link where expires_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private Optional<UserId> first(String sql, String token, LinkPurpose purpose) {
        List<?> owners = entities.createNativeQuery(sql)
                .setParameter(1, hash(token))
                .setParameter(2, purpose.name())
                .setParameter(3, Timestamp.from(clock.instant()))
                .getResultList();
        return owners.stream().findFirst().map(owner -> new UserId((UUID) owner));
    }

    private static String hash(String token) {
        return Sha256.of(token);
    }
}
