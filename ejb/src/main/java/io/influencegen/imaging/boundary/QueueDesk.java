package io.influencegen.imaging.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.imaging.control.EachOfMany;
import io.influencegen.imaging.control.QueueOffice;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where operators see what waits and who works, and step in. */
@Stateless
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
public class QueueDesk {
    @Inject
    private QueueOffice office;

    @Inject
    private OperatorSteps steps;

    @Inject
    private AuditLog audit;

    public QueueOverview overview() {
        return office.overview();
    }

    /** The workers this node sends work to. */
    public List<FleetMember> fleet() {
        return office.fleet();
    }

    /** Filters: {@code person}, {@code model}, {@code campaign}, {@code state}, {@code priority}, {@code worker}, {@code from}, {@code to}. */
    public Page<QueuedPicture> list(ListQuery query) {
        return office.list(query);
    }

    /** How many of them wait. */
    public int countWaiting(Selection selection) {
        return office.count(selection, true);
    }

    /** How many of them wait or are being made. */
    public int countOpen(Selection selection) {
        return office.count(selection, false);
    }

    /** Before all that wait with the same priority, in the order they had. Says how many. */
    public int toFront(Selection selection) {
        return recorded("imaging.moved-to-front", office.toFront(selection), selection);
    }

    public int toBack(Selection selection) {
        return recorded("imaging.moved-to-back", office.toBack(selection), selection);
    }

    /** Up to 5000 at once, each in a transaction of its own; quotas are given back, and the reason is kept. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int cancel(Selection selection, String reason) {
        String kept = QueueOffice.reason(reason);
        return EachOfMany.count(office.ids(selection), id -> steps.cancel(id, kept));
    }

    /** It finishes what it has and is given nothing new, on any node, until {@link #undrain}. */
    public void drain(String worker) {
        office.drain(worker, true);
        audit.record(AuditEntry.of("imaging.worker-drained").on("worker", worker));
    }

    public void undrain(String worker) {
        office.drain(worker, false);
        audit.record(AuditEntry.of("imaging.worker-undrained").on("worker", worker));
    }

    private int recorded(String action, int count, Selection selection) {
        Map<String, String> what = new HashMap<>();
        selection.matching().ifPresent(query -> what.putAll(query.filters()));
        what.put("pictures", selection.keys().toString());
        what.put("count", String.valueOf(count));
        audit.record(AuditEntry.of(action).change(Map.of(), what));
        return count;
    }
}
