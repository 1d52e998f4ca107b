package io.influencegen.worker.api;

import io.influencegen.worker.contract.WorkerCapabilities;
import io.influencegen.worker.onnx.Engine;
import io.influencegen.worker.registry.Registry;
import io.influencegen.worker.schedule.Daemons;
import io.influencegen.worker.schedule.Plant;
import io.influencegen.worker.schedule.Workshop;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Puts engine, models and workshop together when the application starts, and takes them apart when it ends. */
@ApplicationScoped
public class Machine {
    static final String CONTRACT_VERSION = "1";
    private static final Logger LOG = System.getLogger(Machine.class.getName());
    private static final int LOOK_SECONDS = 2;

    @Inject
    private WorkerConfiguration configuration;

    @Inject
    private Numbers numbers;

    private Engine engine;
    private Registry registry;
    private Workshop workshop;
    private ScheduledExecutorService keeper;
    private ScheduledFuture<?> looking;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        LOG.log(Level.INFO, "Worker started, models={0}", registry.views().size());
    }

    @PostConstruct
    void open() {
        engine = Engine.start(configuration.threads());
        registry = new Registry(
                engine,
                configuration.models(),
                configuration.standardModel(),
                configuration.memory().orElseGet(this::memoryOfThisMachine));
        registry.lookAtAll();
        workshop = new Workshop(
                registry,
                new Plant(
                        configuration.results(),
                        configuration.queueCapacity(),
                        configuration.largestBatch(),
                        configuration.threads(),
                        configuration.keptResults(),
                        configuration.keep(),
                        configuration.drain()),
                numbers);
        numbers.watch(registry, workshop);
        keeper = Executors.newSingleThreadScheduledExecutor(Daemons.named("keeper"));
        looking = keeper.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** An edge: a folder that cannot be read now may be readable the next time. */
    private void look() {
        try {
            registry.look();
            workshop.clean();
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "Models could not be looked through", trouble);
        }
    }

    /** Half of what the machine has: the rest is for the runs themselves and for others. */
    private long memoryOfThisMachine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() / 2
                : Runtime.getRuntime().maxMemory();
    }

    Registry registry() {
        return registry;
    }

    Workshop workshop() {
        return workshop;
    }

    WorkerCapabilities capabilities() {
        return new WorkerCapabilities(
                CONTRACT_VERSION,
                engine.device(),
                configuration.threads(),
                registry.memoryBudget(),
                registry.memoryUsed(),
                registry.views().stream()
                        .filter(model -> model.fault() == null)
                        .map(model -> model.id())
                        .toList(),
                workshop.queued(),
                workshop.running(),
                workshop.capacity(),
                configuration.largestBatch(),
                workshop.longestPrompt(),
                workshop.isStopping());
    }

    /** Ends what runs and gives up what waits. */
    void close() {
        looking.cancel(false);
        keeper.shutdownNow();
        workshop.close();
        registry.close();
        LOG.log(Level.INFO, "Worker stopped");
    }
}
