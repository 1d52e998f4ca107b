package io.influencegen.imaging.boundary;

import io.influencegen.imaging.control.WorkerWatch;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** The workers this node may send work to. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WorkerFleet {
    @Inject
    private WorkerWatch watch;

    /** As they were a few seconds ago; asks nobody now. */
    public List<WorkerView> workers() {
        return watch.workers();
    }
}
