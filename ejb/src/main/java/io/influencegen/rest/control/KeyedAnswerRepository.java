package io.influencegen.rest.control;

import io.influencegen.rest.boundary.KeyedAnswer;
import io.influencegen.rest.boundary.KeyedRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers given, by caller and key; in SQL, for locks and upserts that JPA has no words for. */
@ApplicationScoped
public class KeyedAnswerRepository {
    @PersistenceContext
    private EntityManager entities;

    /** An answer that was given, and to what. */
    record Kept(String requestHash, KeyedAnswer answer) {}

    public KeyedAnswerRepository() {}

    KeyedAnswerRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the transaction ends; false, at once, when somebody else has it. */
    boolean lock(String caller, String key) {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, caller + " " + key)
                .getSingleResult();
    }

    Optional<Kept> find(String caller, String key, Instant now) {
        List<?> rows = entities.createNativeQuery("""
                        select request_hash, status, headers::text, body from influencegen.idempotency_record
                        where caller = ?1 and key = ?2 and expires_at > ?3""")
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, Timestamp.from(now))
                .getResultList();
        return rows.stream().map(row -> kept((Object[]) row)).findFirst();
    }

    /** Takes the place of an expired answer with the same key. */
    void keep(String caller, KeyedRequest request, KeyedAnswer answer, Instant now, Instant until) {
        entities.createNativeQuery("""
                        insert into influencegen.idempotency_record
                            (caller, key, request_hash, status, headers, body, created_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5::jsonb, ?6, ?7, ?8)
                        on conflict (caller, key) do update set
                            request_hash = excluded.request_hash, status = excluded.status, headers = excluded.headers,
                            body = excluded.body, created_at = excluded.created_at, expires_at = excluded.expires_at""")
                .setParameter(1, caller)
                .setParameter(2, request.key())
                .setParameter(3, request.hash())
                .setParameter(4, answer.status())
                .setParameter(5, json(answer.headers()))
                .setParameter(6, answer.body())
                .setParameter(7, Timestamp.from(now))
                .setParameter(8, Timestamp.from(until))
                .executeUpdate();
    }

    int forgetExpired(Instant now, int limit) {
        return entities.createNativeQuery("""
                        delete from influencegen.idempotency_record where ctid in
                            (select ctid from influencegen.idempotency_record where expires_at <= ?1 limit ?2
                             for update skip locked)""")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, limit)
                .executeUpdate();
    }

    private static Kept kept(Object[] row) {
        return new Kept(
                (String) row[0],
                new KeyedAnswer(((Number) row[1]).intValue(), headers((String) row[2]), (String) row[3], true));
    }

    private static String json(Map<String, String> headers) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        headers.forEach(object::add);
        return object.build().toString();
    }

    private static Map<String, String> headers(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return object.keySet().stream().collect(Collectors.toMap(name -> name, object::getString));
        }
    }
}
