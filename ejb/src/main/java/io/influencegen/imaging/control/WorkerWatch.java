package io.influencegen.imaging.control;

import io.influencegen.imaging.boundary.GenerationWork;
import io.influencegen.imaging.boundary.Room;
import io.influencegen.imaging.boundary.WorkerView;
import io.influencegen.worker.contract.WorkerClient;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;

/** Asks each worker every few seconds how it is and what it can do, so that nobody has to wait for the answer. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class WorkerWatch {
    private static final Logger LOG = System.getLogger(WorkerWatch.class.getName());
    private static final Metadata REACHABLE = Metadata.builder()
            .withName("influencegen_worker_reachable")
            .withDescription("1 for an image worker that answered when last asked, else 0.")
            .build();

    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration WORK = Duration.ofSeconds(30);

    @Inject
    private Clock clock;

    @Inject
    private Config configuration;

    @Inject
    private GenerationWork work;

    @Inject
    @RegistryScope(scope = MetricRegistry.APPLICATION_SCOPE)
    private MetricRegistry registry;

    private List<WatchedWorker> watched = List.of();

    @PostConstruct
    void start() {
        List<URI> addresses = configuration
                .getOptionalValues("influencegen.worker.urls", URI.class)
                .orElse(List.of());
        watched = addresses.stream()
                .map(address -> new WatchedWorker(
                        address, WorkerClient.at(address, LOOK), WorkerClient.at(address, WORK), clock))
                .toList();
        watched.forEach(worker ->
                registry.gauge(REACHABLE, () -> worker.view().reachable() ? 1 : 0, new Tag("worker", worker.name())));
        LOG.log(Level.INFO, "Workers configured, count={0}", watched.size());
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        watched.forEach(worker -> worker.ask().ifPresent(work::seen));
    }

    @PreDestroy
    void stop() {
        watched.forEach(WatchedWorker::close);
    }

    public List<WorkerView> workers() {
        return watched.stream().map(WatchedWorker::view).toList();
    }

    /** Those that fail too often and are left alone for a while. */
    public List<String> spared() {
        return watched.stream()
                .filter(WatchedWorker::isSpared)
                .map(WatchedWorker::name)
                .toList();
    }

    /** Where this node may send work now. */
    public List<Room> rooms() {
        return watched.stream().flatMap(worker -> worker.room().stream()).toList();
    }

    /** How many pictures are made at once when all go well. */
    public int capacity() {
        return watched.stream().mapToInt(WatchedWorker::capacity).sum();
    }

    public Optional<WatchedWorker> named(String name) {
        return watched.stream().filter(worker -> worker.name().equals(name)).findFirst();
    }
}
