package io.influencegen.system.control;

import io.influencegen.system.boundary.NodeView;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The portals that tell of themselves. */
@Dependent
public class NodeRepository {
    static final Duration SILENT_AFTER = Duration.ofSeconds(35);
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager entities;

    protected NodeRepository() {}

    NodeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Those seen within the last hour, the one that started last first. */
    public List<NodeView> all(Instant now) {
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = entities.createNativeQuery("""
                        select name, address, version, started_at, seen_at, heap_used_bytes, heap_max_bytes
                          from influencegen.node where seen_at > ?1 order by started_at desc""")
                .setParameter(1, Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .getResultStream();
        return rows.map(row -> view(row, now)).toList();
    }

    void saw(UUID id, NodeView node) {
        entities.createNativeQuery("""
                        insert into influencegen.node
                               (id, name, address, version, started_at, seen_at, heap_used_bytes, heap_max_bytes)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        on conflict (id) do update
                           set seen_at = excluded.seen_at, heap_used_bytes = excluded.heap_used_bytes""")
                .setParameter(1, id)
                .setParameter(2, node.name())
                .setParameter(3, node.address())
                .setParameter(4, node.version())
                .setParameter(5, Timestamp.from(node.startedAt()))
                .setParameter(6, Timestamp.from(node.seenAt()))
                .setParameter(7, node.heapUsedBytes())
                .setParameter(8, node.heapMaxBytes())
                .executeUpdate();
    }

    void forget(UUID id) {
        entities.createNativeQuery("delete from influencegen.node where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    int forgetSeenBefore(Instant moment) {
        return entities.createNativeQuery("delete from influencegen.node where seen_at < ?1")
                .setParameter(1, Timestamp.from(moment))
                .executeUpdate();
    }

    private static NodeView view(Object[] row, Instant now) {
        Instant seenAt = instant(row[4]);
        return new NodeView(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                instant(row[3]),
                seenAt,
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                seenAt.plus(SILENT_AFTER).isBefore(now));
    }

    private static Instant instant(Object value) {
        return ((Timestamp) value).toInstant();
    }
}
