package io.influencegen.crypto.control;

import io.influencegen.crypto.boundary.SubjectId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Wrapped data keys, and the tie to the master keys that wrap them. */
@ApplicationScoped
public class KeyRepository {
    @PersistenceContext
    private EntityManager entities;

    protected KeyRepository() {}

    KeyRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** A person's key as it lies here; without a wrapped key once destroyed. */
    record Kept(Optional<WrappedKey> wrapped) {}

    Map<SubjectId, Kept> find(Collection<SubjectId> subjects) {
        Map<SubjectId, Kept> found = new HashMap<>();
        rows("""
                select subject_id, encode(wrapped_key, 'hex'), master_key_id from influencegen.subject_key
                 where subject_id = any(cast(string_to_array(?1, ',') as uuid[]))""", list(subjects))
                .forEach(row -> found.put(new SubjectId((UUID) row[0]), new Kept(wrapped(row[2], row[1]))));
        return found;
    }

    /** False when the person has a key already, or the master key may wrap nothing any more. */
    boolean add(SubjectId subject, WrappedKey key, Instant now) {
        return execute("""
                        insert into influencegen.subject_key (subject_id, wrapped_key, master_key_id, created_at)
                        select cast(?1 as uuid), decode(?2, 'hex'), m.id, ?4 from influencegen.master_key m
                         where m.id = ?3 and m.removed_at is null for share
                        on conflict (subject_id) do nothing""", subject, key.hex(), key.masterKey(), now) == 1;
    }

    /** Keys of people who have none yet, in one statement; says how many were added, which is all of them or none. */
    int addAll(String masterKey, Map<SubjectId, WrappedKey> wrapped, Instant now) {
        List<SubjectId> subjects = List.copyOf(wrapped.keySet());
        return execute(
                """
                insert into influencegen.subject_key (subject_id, wrapped_key, master_key_id, created_at)
                select cast(n.id as uuid), decode(n.hex, 'hex'), m.id, ?4
                  from unnest(string_to_array(?1, ','), string_to_array(?2, ',')) as n(id, hex)
                 cross join (select id from influencegen.master_key where id = ?3 and removed_at is null for share) m""",
                list(subjects),
                list(subjects.stream().map(wrapped::get).map(WrappedKey::hex).toList()),
                masterKey,
                now);
    }

    boolean destroy(SubjectId subject, Instant now) {
        return execute("""
                        insert into influencegen.subject_key as k (subject_id, created_at, destroyed_at)
                        values (cast(?1 as uuid), ?2, ?2)
                        on conflict (subject_id) do update
                           set wrapped_key = null, master_key_id = null, destroyed_at = ?2
                         where k.destroyed_at is null""", subject, now) == 1;
    }

    Optional<WrappedKey> productKey(String purpose) {
        return rows(
                        "select master_key_id, encode(wrapped_key, 'hex') from influencegen.product_key where purpose = ?1",
                        purpose)
                .stream()
                .findFirst()
                .flatMap(row -> wrapped(row[0], row[1]));
    }

    boolean addProductKey(String purpose, WrappedKey key, Instant now) {
        return execute("""
                        insert into influencegen.product_key (purpose, wrapped_key, master_key_id, created_at)
                        select ?1, decode(?2, 'hex'), m.id, ?4 from influencegen.master_key m
                         where m.id = ?3 and m.removed_at is null for share
                        on conflict (purpose) do nothing""", purpose, key.hex(), key.masterKey(), now) == 1;
    }

    List<String> outdatedProductKeys(String primary) {
        return rows("select purpose, master_key_id from influencegen.product_key where master_key_id <> ?1", primary)
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }

    void rewrapProductKey(String purpose, WrappedKey key) {
        execute(
                "update influencegen.product_key set wrapped_key = decode(?2, 'hex'), master_key_id = ?3 where purpose = ?1",
                purpose,
                key.hex(),
                key.masterKey());
    }

    /** The next keys that another than the primary master key wraps, locked; those another node holds are left to it. */
    Map<SubjectId, WrappedKey> takeOutdated(Collection<String> oldMasterKeys, SubjectId after, int limit) {
        return rows("""
                        select subject_id, encode(wrapped_key, 'hex'), master_key_id from influencegen.subject_key
                         where destroyed_at is null and master_key_id = any(string_to_array(?1, ','))
                           and subject_id > cast(?2 as uuid)
                         order by subject_id limit ?3 for update skip locked""", list(oldMasterKeys), after, limit).stream()
                .collect(Collectors.toMap(
                        row -> new SubjectId((UUID) row[0]),
                        row -> wrapped(row[2], row[1]).orElseThrow()));
    }

    void rewrap(String masterKey, Map<SubjectId, WrappedKey> keys) {
        List<SubjectId> subjects = List.copyOf(keys.keySet());
        execute(
                """
                update influencegen.subject_key k set wrapped_key = decode(n.hex, 'hex'), master_key_id = ?3
                  from unnest(string_to_array(?1, ','), string_to_array(?2, ',')) as n(id, hex)
                 where k.subject_id = cast(n.id as uuid)""",
                list(subjects),
                list(subjects.stream().map(keys::get).map(WrappedKey::hex).toList()),
                masterKey);
    }

    private int execute(String sql, Object... parameters) {
        return prepare(sql, parameters).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... parameters) {
        return prepare(sql, parameters).getResultList();
    }

    private Query prepare(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, bindable(parameters[i]));
        }
        return query;
    }

    private static Object bindable(Object value) {
        if (value instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        return value instanceof SubjectId ? value.toString() : value;
    }

    private static Optional<WrappedKey> wrapped(Object masterKey, Object hex) {
        return Optional.ofNullable((String) hex).map(text -> new WrappedKey((String) masterKey, text));
    }

    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
