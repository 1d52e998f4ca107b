package io.influencegen.system.api;

import io.influencegen.system.boundary.ComponentHealth;
import io.influencegen.system.boundary.SystemHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * What {@code /health} answers. Live: this process answers. Started: the schema is the one this build needs. Ready: it can
 * serve people, so a load balancer may send them here; a missing worker is told, but takes no node out of service.
 */
@ApplicationScoped
public class HealthChecks {
    @Inject
    private SystemHealth health;

    @Produces
    @Liveness
    HealthCheck process() {
        return () -> HealthCheckResponse.up("process");
    }

    @Produces
    @Startup
    HealthCheck started() {
        return () -> answer(health.schema());
    }

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> answer(health.database());
    }

    @Produces
    @Readiness
    HealthCheck migrations() {
        return () -> answer(health.schema());
    }

    @Produces
    @Readiness
    HealthCheck storage() {
        return () -> answer(health.storage());
    }

    @Produces
    @Readiness
    HealthCheck workers() {
        return () -> answer(health.workers());
    }

    private static HealthCheckResponse answer(ComponentHealth component) {
        var response = HealthCheckResponse.named(component.name()).status(component.usable());
        response.withData("state", component.state().name());
        component.facts().forEach(response::withData);
        return response.build();
    }
}
