package io.influencegen.outbox.boundary;

import io.influencegen.outbox.control.OutboxLedger;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The relay's short transactions, before and after a delivery, never around it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RelayWork {
    @Inject
    private OutboxLedger ledger;

    /** Leases up to {@code limit} due messages to this node; nobody else gets them until the lease ends. */
    public List<Delivery> take(String node, int limit) {
        return ledger.take(node, limit);
    }

    public void record(Delivery delivery, DeliveryResult result, Instant startedAt, Duration took) {
        ledger.record(delivery, result, startedAt, took);
    }

    /** Gives back what a stopping node could not finish, at once and without counting the try. */
    public int release(String node) {
        return ledger.release(node);
    }
}
