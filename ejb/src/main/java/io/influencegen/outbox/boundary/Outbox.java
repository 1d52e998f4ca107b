package io.influencegen.outbox.boundary;

import io.influencegen.outbox.control.OutboxLedger;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Where any feature hands in what shall happen outside, in the transaction of the change that causes it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {
    @Inject
    private OutboxLedger ledger;

    /** The message's id; that of the first one when the channel has seen the idempotency key before. */
    public UUID enqueue(OutboxMessage message) {
        return ledger.enqueue(message);
    }

    /** Whether a destination is in trouble and left alone for now: what is enqueued for it waits. */
    public boolean isSpared(String channel, String destination) {
        return ledger.isSpared(channel, destination);
    }
}
