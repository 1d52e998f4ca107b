package io.influencegen.n8n.boundary;

import io.influencegen.n8n.control.CallbackBook;
import io.influencegen.n8n.control.CallbackRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The book of callbacks, each entry in a transaction of its own: what was refused is written down although it is refused. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CallbackLedger implements CallbackBook {
    @Inject
    private CallbackRepository callbacks;

    @Inject
    private Clock clock;

    @Override
    public Optional<Known> known(UUID lease) {
        return callbacks.known(lease);
    }

    @Override
    public boolean claim(ReceivedCallback callback) {
        return callbacks.claim(callback, clock.instant());
    }

    @Override
    public void settle(UUID lease, Outcome outcome, String reason) {
        callbacks.settle(lease, outcome, reason);
    }

    @Override
    public void repeated(ReceivedCallback callback) {
        callbacks.add(callback, Outcome.REPEATED, "", clock.instant());
    }

    @Override
    public void refused(UUID generation, String ip, String reason) {
        callbacks.refused(generation, ip, reason, clock.instant());
    }
}
