package io.influencegen.ownership.boundary;

import io.influencegen.ownership.boundary.OwnershipView.Problem;
import io.influencegen.ownership.control.LookBook;
import io.influencegen.ownership.control.ProofDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** For a look under way, the short transactions around it. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OwnershipWork implements LookBook {
    @Inject
    private ProofDesk desk;

    @Override
    public Optional<URI> addressOf(UUID profile, String code) {
        return desk.addressOf(profile, code);
    }

    @Override
    @ActivateRequestContext
    public void found(UUID profile, String code) {
        desk.found(profile, code);
    }

    @Override
    @ActivateRequestContext
    public void notFound(UUID profile, String code, Problem problem) {
        desk.notFound(profile, code, problem);
    }
}
