package io.influencegen.worker.api;

import io.influencegen.worker.registry.Registry;
import io.influencegen.worker.schedule.Gauges;
import io.influencegen.worker.schedule.Workshop;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;

/** The worker's numbers for Prometheus. */
@ApplicationScoped
public class Numbers implements Gauges {
    private static final String BEGIN = "influencegen_worker_";

    @Inject
    @RegistryScope(scope = MetricRegistry.APPLICATION_SCOPE)
    private MetricRegistry metrics;

    private Histogram batchSize;
    private Timer step;
    private Timer imageCompute;

    @PostConstruct
    void open() {
        batchSize = metrics.histogram(metadata("batch_size", "Pictures that took a step together."));
        step = metrics.timer(metadata("step", "Time of one step of a batch."));
        imageCompute = metrics.timer(metadata("image_compute", "Device time of a picture."));
    }

    void watch(Registry registry, Workshop workshop) {
        gauge("queue", "Pictures that wait.", workshop::queued);
        gauge("running", "Pictures that are being made.", workshop::running);
        gauge("queue_capacity", "Pictures that may wait.", workshop::capacity);
        gauge("model_memory_bytes", "Memory of open models.", registry::memoryUsed);
        gauge("model_memory_budget_bytes", "Memory that models may use.", registry::memoryBudget);
        gauge(
                "models",
                "Models that can be used.",
                () -> registry.views().stream()
                        .filter(model -> model.fault() == null)
                        .count());
        gauge(
                "faulty_models",
                "Models that cannot be used.",
                () -> registry.views().stream()
                        .filter(model -> model.fault() != null)
                        .count());
    }

    private <N extends Number> void gauge(String name, String description, Supplier<N> value) {
        metrics.gauge(metadata(name, description), value);
    }

    private static Metadata metadata(String name, String description) {
        return Metadata.builder()
                .withName(BEGIN + name)
                .withDescription(description)
                .build();
    }

    @Override
    public void stepped(int pictures, long nanos) {
        batchSize.update(pictures);
        step.update(Duration.ofNanos(nanos));
    }

    @Override
    public void ended(String model, String outcome, Duration computed) {
        metrics.counter(
                        metadata("images_total", "Pictures that ended, by model and outcome."),
                        new Tag("model", model),
                        new Tag("outcome", outcome))
                .inc();
        imageCompute.update(computed);
    }
}
