package io.influencegen.outbox.control;

import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import io.influencegen.outbox.boundary.RelayWork;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs this node's relay from deployment to undeployment: on every commit that enqueues, and by a slow poll. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxRelay {
    private static final Logger LOG = System.getLogger(OutboxRelay.class.getName());
    private static final int HANDS = 8;
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration STOP_GRACE = Duration.ofSeconds(15);

    @Inject
    private RelayWork work;

    @Inject
    @Any
    private Instance<OutboxChannel> channels;

    @Inject
    private Clock clock;

    @Inject
    private RandomBytes random;

    @Inject
    @ConfigProperty(name = "influencegen.node.id", defaultValue = "node")
    private String nodeId;

    @Resource
    private ManagedThreadFactory threads;

    private ExecutorService hands;
    private ScheduledExecutorService clockwork;
    private ScheduledFuture<?> polling;
    private RelayEngine engine;

    @PostConstruct
    void start() {
        Map<String, OutboxChannel> byName =
                channels.stream().collect(Collectors.toMap(OutboxChannel::name, Function.identity()));
        hands = Executors.newFixedThreadPool(HANDS, threads);
        clockwork = Executors.newSingleThreadScheduledExecutor(threads);
        String node = nodeId + "-" + HexFormat.of().formatHex(random.next(4));
        engine = new RelayEngine(node, leases(), byName, hands, HANDS, clock);
        polling = clockwork.scheduleWithFixedDelay(this::tick, POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
        LOG.log(Level.INFO, "Relay {0} started, channels={1}", node, byName.keySet());
    }

    /** Something was enqueued, here or on another node. */
    public void wake() {
        clockwork.execute(this::tick);
    }

    @PreDestroy
    void stop() {
        polling.cancel(false);
        clockwork.shutdown();
        try {
            engine.stop(STOP_GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hands.shutdownNow();
        }
    }

    private void tick() {
        try {
            engine.tick();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Relay could not take messages, the next poll tries again", e);
        }
    }

    private RelayEngine.Leases leases() {
        return new RelayEngine.Leases() {
            @Override
            public List<Delivery> take(String node, int limit) {
                return work.take(node, limit);
            }

            @Override
            public void record(Delivery delivery, DeliveryResult result, Instant startedAt, Duration took) {
                work.record(delivery, result, startedAt, took);
            }

            @Override
            public int release(String node) {
                return work.release(node);
            }
        };
    }
}
