package io.influencegen.settings.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

/** Settings in their table. */
@Dependent
public class DatabaseSettingsRepository implements SettingsRepository {
    private static final String COLUMNS =
            "select key, value, version, changed_at, changed_by from influencegen.setting";

    @PersistenceContext
    private EntityManager entities;

    protected DatabaseSettingsRepository() {}

    public DatabaseSettingsRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<StoredSetting> all() {
        return stored(entities.createNativeQuery(COLUMNS));
    }

    @Override
    public Optional<StoredSetting> find(String key) {
        return stored(entities.createNativeQuery(COLUMNS + " where key = ?1").setParameter(1, key)).stream()
                .findFirst();
    }

    /** One statement decides who is first, also between two that both insert. */
    @Override
    public boolean store(StoredSetting next) {
        return entities.createNativeQuery("""
                        insert into influencegen.setting as s (key, value, version, changed_at, changed_by)
                        values (?1, cast(?2 as text), ?3, ?4, ?5)
                        on conflict (key) do update
                           set value = excluded.value, version = excluded.version,
                               changed_at = excluded.changed_at, changed_by = excluded.changed_by
                         where s.version = excluded.version - 1""")
                        .setParameter(1, next.key())
                        .setParameter(2, next.value().orElse(null))
                        .setParameter(3, next.version())
                        .setParameter(4, Timestamp.from(next.changedAt()))
                        .setParameter(5, next.changedBy())
                        .executeUpdate()
                == 1;
    }

    @SuppressWarnings("unchecked")
    private static List<StoredSetting> stored(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new StoredSetting(
                                (String) row[0],
                                Optional.ofNullable((String) row[1]),
                                ((Number) row[2]).longValue(),
                                ((Timestamp) row[3]).toInstant(),
                                (String) row[4]))
                        .toList();
    }
}
