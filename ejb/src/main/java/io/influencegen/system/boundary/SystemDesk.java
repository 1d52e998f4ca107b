package io.influencegen.system.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.imaging.boundary.WorkerFleet;
import io.influencegen.imaging.boundary.WorkerView;
import io.influencegen.system.control.NodeRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What those who run the product see of its machines. */
@Stateless
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
public class SystemDesk {
    @Inject
    private SystemHealth health;

    @Inject
    private NodeRepository nodes;

    @Inject
    private WorkerFleet fleet;

    @Inject
    private Clock clock;

    public List<ComponentHealth> components() {
        return health.components();
    }

    public List<NodeView> nodes() {
        return nodes.all(clock.instant());
    }

    public List<WorkerView> workers() {
        return fleet.workers();
    }
}
