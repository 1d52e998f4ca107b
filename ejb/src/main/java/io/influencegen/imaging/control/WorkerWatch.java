package io.influencegen.imaging.control;

import io.influencegen.imaging.boundary.WorkerView;
import io.influencegen.worker.contract.WorkerApi;
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
import java.io.Closeable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;

/** Asks each worker every ten seconds what it can do, so that nobody has to wait for the answer. */
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

    @Inject
    private Clock clock;

    @Inject
    private Config configuration;

    @Inject
    @RegistryScope(scope = MetricRegistry.APPLICATION_SCOPE)
    private MetricRegistry registry;

    private List<WatchedWorker> watched = List.of();

    @PostConstruct
    void start() {
        List<URI> addresses = configuration
                .getOptionalValues("influencegen.worker.urls", URI.class)
                .orElse(List.of());
        watched = addresses.stream().map(this::watched).toList();
        watched.forEach(worker -> registry.gauge(
                REACHABLE,
                () -> worker.view().reachable() ? 1 : 0,
                new Tag("worker", worker.view().address().toString())));
        LOG.log(Level.INFO, "Workers configured, count={0}", watched.size());
    }

    private WatchedWorker watched(URI address) {
        WorkerApi worker = RestWorker.at(address);
        return new WatchedWorker(address, worker::capabilities, (Closeable) worker, clock);
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        watched.forEach(WatchedWorker::ask);
    }

    @PreDestroy
    void stop() {
        watched.forEach(WatchedWorker::close);
    }

    public List<WorkerView> workers() {
        return watched.stream().map(WatchedWorker::view).toList();
    }
}
