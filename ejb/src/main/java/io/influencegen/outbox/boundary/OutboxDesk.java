package io.influencegen.outbox.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.outbox.control.OutboxOperations;
import io.influencegen.outbox.control.OutboxViewRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where operators see what is on its way, and set right what did not get through. */
@Stateless
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
public class OutboxDesk {
    private static final String TARGET = "outbox-message";

    @Inject
    private OutboxViewRepository views;

    @Inject
    private OutboxOperations operations;

    @Inject
    private AuditLog audit;

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
        audit.record(AuditEntry.of("outbox.replayed").on(TARGET, id.toString()));
    }

    /** Replays those of the ids that are dead or discarded, and says how many. */
    public int replay(Set<UUID> ids) {
        return recorded("outbox.replayed", operations.replay(ids), Map.of("messages", ids.toString()));
    }

    /** How many {@link #replayMatching} would replay now. */
    public long countReplayable(ListQuery query) {
        return operations.countReplayable(query);
    }

    /** Replays every dead or discarded message that matches the filters, in one statement. */
    public int replayMatching(ListQuery query) {
        int count = operations.replayMatching(query);
        return recorded("outbox.replayed", count, query.filters());
    }

    /** Gives up those of the ids that wait or are dead, for a reason that is kept. */
    public int discard(Set<UUID> ids, String reason) {
        int count = operations.discard(ids, reason);
        return recorded("outbox.discarded", count, Map.of("messages", ids.toString(), "reason", reason));
    }

    /** Mends a dead message's destination or payload and sends it again. */
    public void correctAndReplay(UUID id, String destination, String payload) {
        OutboxDetail before = find(id);
        operations.correctAndReplay(id, destination, payload);
        audit.record(AuditEntry.of("outbox.corrected")
                .on(TARGET, id.toString())
                .change(traces(before.item().destination(), before.payload()), traces(destination.strip(), payload)));
    }

    private int recorded(String action, int count, Map<String, String> asked) {
        Map<String, String> what = new HashMap<>(asked);
        what.put("count", String.valueOf(count));
        audit.record(AuditEntry.of(action).change(Map.of(), what));
        return count;
    }

    /** A payload may hold personal data; its hash proves what it was without keeping it. */
    private static Map<String, String> traces(String destination, String payload) {
        return Map.of("destination", destination, "payload-sha256", Sha256.of(payload));
    }
}
