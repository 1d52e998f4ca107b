package io.influencegen.job.control;

import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.job.boundary.RunEnd;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunState;
import io.influencegen.job.boundary.Vehicle;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Knows the nodes, and which of them drives what. */
@Dependent
public class VehicleBook {
    private static final Logger LOG = System.getLogger(VehicleBook.class.getName());

    private final VehicleRepository vehicles;
    private final JobBook jobs;
    private final RunNews news;
    private final Clock clock;

    @Inject
    VehicleBook(VehicleRepository vehicles, JobBook jobs, RunNews news, Clock clock) {
        this.vehicles = vehicles;
        this.jobs = jobs;
        this.news = news;
        this.clock = clock;
    }

    public UUID begin(String name) {
        UUID node = TimeOrderedId.next(clock.millis());
        vehicles.begin(node, name);
        return node;
    }

    public void beat(UUID node) {
        vehicles.beat(node);
    }

    public Optional<Vehicle> claim(UUID node) {
        vehicles.lockClaims();
        Optional<Vehicle> claimed = vehicles.claim(node, jobs.all(), now());
        claimed.ifPresent(vehicle -> {
            LOG.log(
                    Level.INFO,
                    "Run {0} of {1} begins, attempt {2}",
                    vehicle.key().run(),
                    vehicle.job(),
                    attempt(vehicle));
            news.changed(vehicle.key().run());
        });
        return claimed;
    }

    public void drives(RunKey key, long execution) {
        vehicles.drives(key, execution);
    }

    public List<RunKey> stopsAsked(UUID node) {
        return vehicles.stopsAsked(node);
    }

    public void ended(RunKey key, RunEnd end, String problem) {
        vehicles.ended(key, end, problem, now()).ifPresent(state -> {
            LOG.log(Level.INFO, "Attempt {0} of run {1} ended, the run is {2}", key.attempt(), key.run(), state);
            if (state == RunState.REQUESTED) {
                news.requested(key.run());
            } else {
                news.ended(key.run());
            }
        });
    }

    public int end(UUID node) {
        int released = vehicles.end(node, now());
        if (released > 0) {
            news.work();
        }
        return released;
    }

    private static int attempt(Vehicle vehicle) {
        return vehicle.key().attempt();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
