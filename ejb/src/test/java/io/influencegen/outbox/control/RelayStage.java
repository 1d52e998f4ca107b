package io.influencegen.outbox.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/** Relays on a real database with a clock the test moves; deliveries run in the calling thread unless said otherwise. */
final class RelayStage implements RelayEngine.Leases {
    final TestDatabase database = TestDatabase.shared();
    final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    final Map<String, String> chosen = new ConcurrentHashMap<>();
    final List<String> deaths = new CopyOnWriteArrayList<>();

    /** Those with a say in how they are tried. */
    final List<OutboxChannel> channels = new CopyOnWriteArrayList<>();

    private final Settings settings = new Settings(() -> chosen, clock);

    RelayStage() {
        database.truncate("outbox_message", "outbox_circuit");
    }

    RelayEngine relay(String node, OutboxChannel channel) {
        return relay(node, channel, Runnable::run, 8);
    }

    RelayEngine relay(String node, OutboxChannel channel, Executor executor, int hands) {
        return new RelayEngine(node, this, Map.of(channel.name(), channel), executor, hands, clock);
    }

    UUID enqueue(String channel, String destination, String key) {
        return database.call(entities -> ledger(entities)
                .enqueue(new OutboxMessage(channel, destination, "{\"n\":1}", Map.of("X-Kind", "test"), key)));
    }

    /** State, attempts, last status and last error of a message. */
    String stateOf(UUID id) {
        return database.call(entities -> (String)
                entities.createNativeQuery("select state from influencegen.outbox_message where id = cast(?1 as uuid)")
                        .setParameter(1, id.toString())
                        .getSingleResult());
    }

    long count(String condition) {
        return database.call(entities -> ((Number) entities.createNativeQuery(
                                "select count(*) from influencegen.outbox_message where " + condition)
                        .getSingleResult())
                .longValue());
    }

    List<?> attemptsOf(UUID id) {
        return database.call(entities -> entities.createNativeQuery(
                        "select outcome from influencegen.outbox_attempt where message_id = cast(?1 as uuid) order by id")
                .setParameter(1, id.toString())
                .getResultList());
    }

    @Override
    public List<Delivery> take(String node, int limit) {
        return database.call(entities -> ledger(entities).take(node, limit));
    }

    @Override
    public void record(Delivery delivery, DeliveryResult result, Instant startedAt, Duration took) {
        database.run(entities -> ledger(entities).record(delivery, result, startedAt, took));
    }

    @Override
    public int release(String node) {
        return database.call(entities -> ledger(entities).release(node));
    }

    OutboxLedger ledger(EntityManager entities) {
        return new OutboxLedger(
                new OutboxRepository(entities),
                new SettlementRepository(entities),
                new CircuitRepository(entities),
                new DeathList(),
                new RelayRules(settings, channels),
                new RequestContext(),
                clock);
    }

    OutboxNews news() {
        return new DeathList();
    }

    private final class DeathList implements OutboxNews {
        @Override
        public void enqueued() {}

        @Override
        public void died(Delivery delivery, String reason) {
            deaths.add(reason);
        }

        @Override
        public void diedWithTheirNode(List<OutboxMessage> messages) {
            deaths.add(messages.size() + " with their node");
        }
    }
}
