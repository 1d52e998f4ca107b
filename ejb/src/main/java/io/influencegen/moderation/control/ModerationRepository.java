package io.influencegen.moderation.control;

import io.influencegen.sql.boundary.NativeRepository;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Answers of one column. */
abstract class ModerationRepository extends NativeRepository {
    ModerationRepository() {}

    ModerationRepository(EntityManager entities) {
        super(entities);
    }

    long number(String sql, Object... parameters) {
        return ((Number) column(sql, parameters).get(0)).longValue();
    }

    List<UUID> ids(String sql, Object... parameters) {
        return column(sql, parameters).stream().map(UUID.class::cast).toList();
    }
}
