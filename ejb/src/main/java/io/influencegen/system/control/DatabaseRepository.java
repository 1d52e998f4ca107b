package io.influencegen.system.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What the database says of itself. */
@Dependent
public class DatabaseRepository {
    /** Of the server's program, and of the schema. */
    public record Versions(String server, int schema) {}

    @PersistenceContext
    private EntityManager entities;

    protected DatabaseRepository() {}

    DatabaseRepository(EntityManager entities) {
        this.entities = entities;
    }

    Versions versions() {
        Object[] row = (Object[]) entities.createNativeQuery("""
                        select current_setting('server_version'), max(version::int)
                          from influencegen.flyway_schema_history where success and version is not null""").getSingleResult();
        return new Versions((String) row[0], ((Number) row[1]).intValue());
    }
}
