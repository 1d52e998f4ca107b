package io.influencegen.identity.control;

import io.influencegen.access.boundary.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Secrets of code generators, and recovery codes. What may happen once happens in one statement, whoever races for it. */
@Dependent
public class SecondFactorRepository {
    @PersistenceContext
    private EntityManager entities;

    protected SecondFactorRepository() {}

    SecondFactorRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The secret in force and the one that is being set up, sealed both. */
    record Kept(Optional<byte[]> secret, Optional<byte[]> next) {
        static final Kept NOTHING = new Kept(Optional.empty(), Optional.empty());
    }

    Kept find(UserId user) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query(
                        "select secret_cipher, next_cipher from influencegen.second_factor where user_id = cast(?1 as uuid)",
                        user)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Kept(Optional.ofNullable((byte[]) row[0]), Optional.ofNullable((byte[]) row[1])))
                .orElse(Kept.NOTHING);
    }

    void prepare(UserId user, byte[] next, Instant now) {
        query("""
                        insert into influencegen.second_factor (user_id, next_cipher, changed_at)
                        values (cast(?1 as uuid), ?2, ?3)
                        on conflict (user_id) do update set next_cipher = excluded.next_cipher""", user)
                .setParameter(2, next)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    /** The prepared secret is in force; false when somebody was faster. */
    boolean confirm(UserId user, long step, Instant now) {
        return query("""
                        update influencegen.second_factor
                           set secret_cipher = next_cipher, next_cipher = null, last_step = ?2, changed_at = ?3
                         where user_id = cast(?1 as uuid) and next_cipher is not null""", user)
                        .setParameter(2, step)
                        .setParameter(3, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /** False for a code that was taken before, or is older than one that was. */
    boolean take(UserId user, long step) {
        return query(
                                "update influencegen.second_factor set last_step = ?2 where user_id = cast(?1 as uuid) and last_step < ?2",
                                user)
                        .setParameter(2, step)
                        .executeUpdate()
                == 1;
    }

    void replaceCodes(UserId user, Collection<String> hashes) {
        query("delete from influencegen.recovery_code where user_id = cast(?1 as uuid)", user)
                .executeUpdate();
        query("""
                        insert into influencegen.recovery_code (user_id, code_hash)
                        select cast(?1 as uuid), unnest(string_to_array(?2, ','))""", user).setParameter(2, String.join(",", hashes)).executeUpdate();
    }

    boolean useCode(UserId user, String hash, Instant now) {
        return query("""
                        update influencegen.recovery_code set used_at = ?3
                         where user_id = cast(?1 as uuid) and code_hash = ?2 and used_at is null""", user)
                        .setParameter(2, hash)
                        .setParameter(3, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    int codesLeft(UserId user) {
        return ((Number) query(
                                "select count(*) from influencegen.recovery_code where user_id = cast(?1 as uuid) and used_at is null",
                                user)
                        .getSingleResult())
                .intValue();
    }

    boolean remove(UserId user) {
        query("delete from influencegen.recovery_code where user_id = cast(?1 as uuid)", user)
                .executeUpdate();
        return query("delete from influencegen.second_factor where user_id = cast(?1 as uuid)", user)
                        .executeUpdate()
                == 1;
    }

    private Query query(String sql, UserId user) {
        return entities.createNativeQuery(sql).setParameter(1, user.toString());
    }
}
