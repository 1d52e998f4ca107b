package io.influencegen.imaging.control;

import io.influencegen.circuit.boundary.Circuit;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.imaging.boundary.GenerationWork;
import io.influencegen.imaging.boundary.ImagingSettings;
import io.influencegen.imaging.boundary.Room;
import io.influencegen.push.boundary.Announced;
import io.influencegen.settings.boundary.Settings;
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
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs this node's dispatcher from deployment to undeployment: on every commit that queues, and by a slow poll. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Dispatcher {
    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final int POLL_MILLIS = 1000;
    private static final int KEEP_MILLIS = 4000;
    private static final int FACTOR = 4;

    @Inject
    private GenerationWork work;

    @Inject
    private WorkerWatch watch;

    @Inject
    private PictureFinish finish;

    @Inject
    private Settings settings;

    @Inject
    private RandomBytes random;

    @Inject
    @ConfigProperty(name = "influencegen.node.id", defaultValue = "node")
    private String nodeId;

    @Resource
    private ManagedThreadFactory threads;

    private ExecutorService hands;
    private ScheduledExecutorService clockwork;
    private List<Future<?>> ticking;
    private DispatchEngine engine;

    @PostConstruct
    void start() {
        hands = Executors.newCachedThreadPool(threads);
        clockwork = Executors.newSingleThreadScheduledExecutor(threads);
        String node = nodeId + "-" + HexFormat.of().formatHex(random.next(4));
        PictureRun.Rules rules = new PictureRun.Rules(this::pauseAfter, this::circuitRules);
        engine = new DispatchEngine(
                node,
                work,
                fleet(),
                pair -> new PictureRun(pair.getKey(), pair.getValue(), work, finish, rules),
                hands);
        ticking = List.of(every(POLL_MILLIS, engine::take), every(KEEP_MILLIS, this::keepAndRecover));
        LOG.log(Level.INFO, "Dispatcher {0} started", node);
    }

    public void wake(@Observes Announced announced) {
        switch (announced.topic()) {
            case LiveImagingNews.QUEUED -> clockwork.execute(() -> guarded(engine::take));
            case LiveImagingNews.ENDED ->
                engine.ended(UUID.fromString(announced.payload().get("id")));
            default -> {
                return;
            }
        }
    }

    @PreDestroy
    void stop() {
        ticking.forEach(tick -> tick.cancel(false));
        clockwork.shutdown();
        engine.stop();
        hands.shutdownNow();
    }

    private void keepAndRecover() {
        engine.keep();
        engine.recover();
    }

    private Future<?> every(int millis, Runnable work) {
        return clockwork.scheduleWithFixedDelay(() -> guarded(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Dispatching failed, the next tick tries again", failed);
        }
    }

    /** Full jitter: pictures that failed together do not come back together. */
    private Duration pauseAfter(int failures) {
        Duration longest = settings.duration(ImagingSettings.LONGEST_PAUSE);
        Duration ceiling = settings.duration(ImagingSettings.FIRST_PAUSE);
        for (int i = 1; i < failures && ceiling.compareTo(longest) < 0; i++) {
            ceiling = ceiling.multipliedBy(FACTOR);
        }
        long most = Math.min(ceiling.toMillis(), longest.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most + 1));
    }

    private Circuit.Rules circuitRules() {
        return new Circuit.Rules(
                settings.number(ImagingSettings.CIRCUIT_FAILURES),
                settings.duration(ImagingSettings.CIRCUIT_WINDOW),
                settings.duration(ImagingSettings.CIRCUIT_PAUSE));
    }

    private DispatchEngine.Fleet fleet() {
        return new DispatchEngine.Fleet() {
            @Override
            public List<Room> rooms() {
                return watch.rooms();
            }

            @Override
            public Optional<WatchedWorker> named(String worker) {
                return watch.named(worker);
            }
        };
    }
}
