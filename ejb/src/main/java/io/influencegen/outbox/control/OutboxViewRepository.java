package io.influencegen.outbox.control;

import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.outbox.boundary.OutboxDetail;
import io.influencegen.outbox.boundary.OutboxItem;
import io.influencegen.outbox.entity.OutboxState;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What operators look at. */
@Dependent
public class OutboxViewRepository extends NativeRepository {
    private static final String ITEM = """
            select m.id, m.channel, m.destination, m.idempotency_key, m.state, m.attempts, m.max_attempts,
                   m.next_attempt_at, m.created_at, m.last_status, m.last_error""";

    protected OutboxViewRepository() {}

    public OutboxViewRepository(EntityManager entities) {
        super(entities);
    }

    public Page<OutboxItem> list(ListQuery query) {
        OutboxFilter filter = new OutboxFilter(query);
        List<OutboxItem> items = rows(
                        ITEM + " from influencegen.outbox_message m where " + filter.where() + " order by "
                                + filter.order() + " limit " + filter.next(1) + " offset " + filter.next(2),
                        filter.parameters(query.limit(), query.offset()))
                .stream()
                .map(OutboxViewRepository::item)
                .toList();
        Number total = (Number) column(
                        "select count(*) from influencegen.outbox_message m where " + filter.where(),
                        filter.parameters())
                .get(0);
        return new Page<>(items, total.longValue());
    }

    public Optional<OutboxDetail> find(UUID id) {
        return rows(ITEM + """
                                , m.payload, cast(m.headers as text), m.correlation_id, m.created_by, m.delivered_at,
                                m.lease_until from influencegen.outbox_message m where m.id = cast(?1 as uuid)""", id).stream()
                .map(row -> detail(row, attempts(id)))
                .findFirst();
    }

    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        Stream.of(OutboxState.values()).forEach(state -> counts.put(state.name(), 0L));
        rows("select state, count(*) from influencegen.outbox_message group by state")
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
    }

    private List<OutboxDetail.Attempt> attempts(UUID id) {
        return rows("""
                        select started_at, duration_ms, node, outcome, status, error from influencegen.outbox_attempt
                         where message_id = cast(?1 as uuid) order by id desc limit 100""", id).stream()
                .map(row -> new OutboxDetail.Attempt(
                        instant(row[0]),
                        Duration.ofMillis(((Number) row[1]).longValue()),
                        (String) row[2],
                        (String) row[3],
                        (Integer) row[4],
                        (String) row[5]))
                .toList();
    }

    private static OutboxItem item(Object[] row) {
        return new OutboxItem(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ((Number) row[5]).intValue(),
                ((Number) row[6]).intValue(),
                instant(row[7]),
                instant(row[8]),
                (Integer) row[9],
                (String) row[10]);
    }

    private static OutboxDetail detail(Object[] row, List<OutboxDetail.Attempt> attempts) {
        return new OutboxDetail(
                item(row),
                (String) row[11],
                HeaderText.read((String) row[12]),
                (String) row[13],
                (String) row[14],
                maybeInstant(row[15]).orElse(null),
                maybeInstant(row[16]).orElse(null),
                attempts);
    }
}
