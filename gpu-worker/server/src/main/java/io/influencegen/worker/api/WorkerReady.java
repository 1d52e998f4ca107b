package io.influencegen.worker.api;

import io.influencegen.worker.contract.WorkerCapabilities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while it takes pictures in: it has a model that works and is not being stopped. */
@Readiness
@ApplicationScoped
public class WorkerReady implements HealthCheck {
    @Inject
    private Machine machine;

    @Override
    public HealthCheckResponse call() {
        WorkerCapabilities now = machine.capabilities();
        return HealthCheckResponse.named("worker")
                .status(!now.draining() && !now.models().isEmpty())
                .withData("device", now.device())
                .withData("models", now.models().size())
                .withData("queued", now.queued())
                .withData("running", now.running())
                .build();
    }
}
