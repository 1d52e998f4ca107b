package io.influencegen.moderation.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** SQL as PostgreSQL speaks it. */
abstract class ModerationRepository {
    @PersistenceContext
    private EntityManager entities;

    ModerationRepository() {}

    ModerationRepository(EntityManager entities) {
        this.entities = entities;
    }

    EntityManager entities() {
        return entities;
    }

    int execute(String sql, Object... parameters) {
        return prepare(sql, parameters).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<Object[]> rows(String sql, Object... parameters) {
        return prepare(sql, parameters).getResultList();
    }

    long number(String sql, Object... parameters) {
        return ((Number) prepare(sql, parameters).getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked")
    List<UUID> ids(String sql, Object... parameters) {
        return ((List<Object>) prepare(sql, parameters).getResultList())
                .stream().map(UUID.class::cast).toList();
    }

    static Instant instant(Object value) {
        return ((Timestamp) value).toInstant();
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
        return value instanceof UUID || value instanceof Enum<?> ? value.toString() : value;
    }
}
