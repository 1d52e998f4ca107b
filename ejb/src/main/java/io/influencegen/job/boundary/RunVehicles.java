package io.influencegen.job.boundary;

import io.influencegen.job.control.RunAlarm;
import io.influencegen.job.control.RunProgress;
import io.influencegen.job.control.RunSupervisor;
import io.influencegen.job.control.ScheduleClock;
import io.influencegen.job.control.VehicleBook;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where nodes say that they live, take runs and tell how they ended. Short transactions, each of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunVehicles {
    @Inject
    private VehicleBook vehicles;

    @Inject
    private RunSupervisor supervisor;

    @Inject
    private ScheduleClock schedules;

    @Inject
    private RunProgress progress;

    @Inject
    private RunAlarm alarm;

    /** A node begins: the answer names this start of it. */
    public UUID begin(String node) {
        return vehicles.begin(node);
    }

    /** Says that the node lives, and looks after runs whose nodes do not. */
    public void beat(UUID node) {
        vehicles.beat(node);
        supervisor.look();
    }

    /** Tells of runs that need somebody, once for all nodes; apart from the beat, which no mail may keep from coming. */
    public void tellTroubles() {
        alarm.look();
    }

    /** Requests what is due, once for all nodes. */
    public void requestDue() {
        schedules.requestDue();
    }

    /** A run for this node to drive from now on. */
    public Optional<Vehicle> claim(UUID node) {
        return vehicles.claim(node);
    }

    public void drives(RunKey key, long execution) {
        vehicles.drives(key, execution);
    }

    /** Those of a node's runs that somebody wants stopped. */
    public List<RunKey> stopsAsked(UUID node) {
        return vehicles.stopsAsked(node);
    }

    /** The execution has been told to stop. */
    public void stopping(RunKey key) {
        progress.say(key, "Stopping");
    }

    /** Told twice it counts once. */
    public void ended(RunKey key, RunEnd end, String problem) {
        vehicles.ended(key, end, problem);
    }

    /** The node is done: what it could not bring to an end waits for another. */
    public int end(UUID node) {
        return vehicles.end(node);
    }
}
