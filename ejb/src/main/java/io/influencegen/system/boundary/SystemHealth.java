package io.influencegen.system.boundary;

import io.influencegen.imaging.boundary.WorkerFleet;
import io.influencegen.imaging.boundary.WorkerView;
import io.influencegen.storage.boundary.StorageHealth;
import io.influencegen.storage.boundary.StorageStatus;
import io.influencegen.system.boundary.ComponentHealth.State;
import io.influencegen.system.control.BuiltSchema;
import io.influencegen.system.control.DatabaseWatch;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Asks every part of the product how it is. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SystemHealth {
    private static final double LITTLE_SPACE = 0.1;

    @Inject
    private DatabaseWatch database;

    @Inject
    private BuiltSchema built;

    @Inject
    private StorageStatus storage;

    @Inject
    private WorkerFleet fleet;

    @Inject
    private Clock clock;

    public List<ComponentHealth> components() {
        return List.of(database(), schema(), storage(), workers());
    }

    public ComponentHealth database() {
        Instant asked = clock.instant();
        return database.versions()
                .map(versions -> ComponentHealth.of("database", State.UP)
                        .with("postgresql", versions.server())
                        .with(
                                "answeredInMillis",
                                Duration.between(asked, clock.instant()).toMillis()))
                .orElseGet(() -> ComponentHealth.of("database", State.DOWN));
    }

    /** A schema newer than this build is fine: another node brought it, and migrations only ever add. */
    public ComponentHealth schema() {
        ComponentHealth unknown = ComponentHealth.of("migrations", State.DOWN).with("expected", built.version());
        return database.versions()
                .map(versions -> ComponentHealth.of(
                                "migrations", versions.schema() >= built.version() ? State.UP : State.DOWN)
                        .with("applied", versions.schema())
                        .with("expected", built.version()))
                .orElse(unknown);
    }

    public ComponentHealth storage() {
        StorageHealth health = storage.health();
        State usable = health.freeBytes() < health.totalBytes() * LITTLE_SPACE ? State.DEGRADED : State.UP;
        return ComponentHealth.of("storage", health.writable() ? usable : State.DOWN)
                .with("freeBytes", health.freeBytes())
                .with("totalBytes", health.totalBytes());
    }

    /** No worker costs the product its pictures, not its pages: never reported as down. */
    public ComponentHealth workers() {
        List<WorkerView> workers = fleet.workers();
        long reachable = workers.stream().filter(WorkerView::reachable).count();
        return ComponentHealth.of("workers", reachable == workers.size() ? State.UP : State.DEGRADED)
                .with("configured", workers.size())
                .with("reachable", reachable);
    }
}
