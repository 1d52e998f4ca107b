package io.influencegen.sql.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** SQL as PostgreSQL speaks it: for set-based work and locks that JPA has no words for. */
public abstract class NativeRepository {
    @PersistenceContext
    private EntityManager entities;

    protected NativeRepository() {}

    protected NativeRepository(EntityManager entities) {
        this.entities = entities;
    }

    protected int execute(String sql, Object... parameters) {
        return prepare(sql, parameters).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    protected List<Object[]> rows(String sql, Object... parameters) {
        return prepare(sql, parameters).getResultList();
    }

    @SuppressWarnings("unchecked")
    protected List<Object> column(String sql, Object... parameters) {
        return prepare(sql, parameters).getResultList();
    }

    protected static Instant instant(Object value) {
        return ((Timestamp) value).toInstant();
    }

    protected static Optional<Instant> maybeInstant(Object value) {
        return Optional.ofNullable(value).map(NativeRepository::instant);
    }

    protected static Optional<String> maybeText(Object value) {
        return Optional.ofNullable((String) value);
    }

    /** For {@code cast(string_to_array(?, ',') as uuid[])}. */
    protected static String list(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
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
