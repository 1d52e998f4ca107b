package io.influencegen.provider.boundary;

import io.influencegen.provider.control.CheckBook;
import io.influencegen.provider.control.CheckDesk;
import io.influencegen.provider.control.CheckRow;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** For checks under way: a transaction per step, so that nothing is done twice for want of a note. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ProviderWork implements CheckBook {
    @Inject
    private CheckDesk desk;

    @Override
    public Optional<CheckRow> find(UUID id) {
        return desk.find(id);
    }

    @Override
    public void noteApplicant(UUID id, String applicantRef) {
        desk.noteApplicant(id, applicantRef);
    }

    @Override
    public void noteDocument(UUID id, int position, String documentRef) {
        desk.noteDocument(id, position, documentRef);
    }

    @Override
    public void noteCheck(UUID id, String checkRef) {
        desk.noteCheck(id, checkRef);
    }

    @Override
    @ActivateRequestContext
    public void settle(UUID id, ProviderVerdict verdict) {
        desk.settle(id, verdict);
    }

    @Override
    @ActivateRequestContext
    public void giveUp(UUID id, String reason) {
        desk.giveUp(id, reason);
    }

    /** Ends what nobody can wait for any longer, and asks about what nobody has heard of. */
    @ActivateRequestContext
    public void watch() {
        desk.watch();
    }
}
