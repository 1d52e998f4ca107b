package io.influencegen.outbox.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.outbox.control.OutboxOperations;
import io.influencegen.outbox.control.OutboxViewRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where operators see what is on its way, and set right what did not get through. */
@Stateless
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
public class OutboxDesk {
    @Inject
    private OutboxViewRepository views;

    @Inject
    private OutboxOperations operations;

    /** Filters: {@code state}, {@code channel}, {@code destination}, {@code text}, {@code from}, {@code to}. */
    public Page<OutboxItem> list(ListQuery query) {
        return views.list(query);
    }

    public OutboxDetail find(UUID id) {
        return views.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** How many messages are in each state. */
    public Map<String, Long> counts() {
        return views.counts();
    }

    public List<CircuitView> circuits() {
        return operations.circuits();
    }

    public void replay(UUID id) {
        operations.replay(id);
    }

    /** Replays those of the ids that are dead or discarded, and says how many. */
    public int replay(Set<UUID> ids) {
        return operations.replay(ids);
    }

    /** How many {@link #replayMatching} would replay now. */
    public long countReplayable(ListQuery query) {
        return operations.countReplayable(query);
    }

    /** Replays every dead or discarded message that matches the filters, in one statement. */
    public int replayMatching(ListQuery query) {
        return operations.replayMatching(query);
    }

    /** Gives up those of the ids that wait or are dead, for a reason that is kept. */
    public int discard(Set<UUID> ids, String reason) {
        return operations.discard(ids, reason);
    }

    /** Mends a dead message's destination or payload and sends it again. */
    public void correctAndReplay(UUID id, String destination, String payload) {
        operations.correctAndReplay(id, destination, payload);
    }
}
