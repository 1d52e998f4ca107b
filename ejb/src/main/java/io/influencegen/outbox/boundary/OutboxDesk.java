package io.influencegen.outbox.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
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
import java.util.stream.Collectors;

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

    /** Replays those of the selected messages that are dead or discarded, in one statement, and says how many. */
    public int replay(Selection selection) {
        return recorded("outbox.replayed", operations.replay(selection), asked(selection));
    }

    /** How many {@link #replay(Selection)} would replay now. */
    public int countReplayable(Selection selection) {
        return operations.countReplayable(selection);
    }

    /** How many {@link #replayMatching} would replay now. */
    public long countReplayable(ListQuery query) {
        return countReplayable(Selection.allBut(query, Set.of()));
    }

    /** Replays every dead or discarded message that matches the filters. */
    public int replayMatching(ListQuery query) {
        return replay(Selection.allBut(query, Set.of()));
    }

    /** Gives up those of the selected messages that wait or are dead, for a reason that is kept. */
    public int discard(Selection selection, String reason) {
        Map<String, String> asked = new HashMap<>(asked(selection));
        asked.put("reason", reason);
        return recorded("outbox.discarded", operations.discard(selection, reason), asked);
    }

    public int discard(Set<UUID> ids, String reason) {
        return discard(Selection.of(ids.stream().map(UUID::toString).collect(Collectors.toSet())), reason);
    }

    /** How many {@link #discard(Selection, String)} would give up now. */
    public int countDiscardable(Selection selection) {
        return operations.countDiscardable(selection);
    }

    /** Mends a dead message's destination or payload and sends it again. */
    public void correctAndReplay(UUID id, String destination, String payload) {
        OutboxDetail before = find(id);
        operations.correctAndReplay(id, destination, payload);
        audit.record(AuditEntry.of("outbox.corrected")
                .on(TARGET, id.toString())
                .change(traces(before.item().destination(), before.payload()), traces(destination.strip(), payload)));
    }

    /** The filters, or the messages one by one. */
    private static Map<String, String> asked(Selection selection) {
        Map<String, String> asked = new HashMap<>();
        selection.matching().ifPresent(query -> asked.putAll(query.filters()));
        if (!selection.keys().isEmpty()) {
            asked.put(
                    selection.matching().isPresent() ? "but-not" : "messages",
                    selection.keys().toString());
        }
        return asked;
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
