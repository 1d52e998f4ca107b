package io.influencegen.reconciliation.boundary;

import io.influencegen.influencer.boundary.RegistrationCompleted;
import io.influencegen.kyc.boundary.CaseChanged;
import io.influencegen.provider.boundary.ProviderAnswered;
import io.influencegen.reconciliation.control.KnownKeeper;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Hears whose case or details have changed, in the transaction in which they do. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReconciliationListening {
    @Inject
    private KnownKeeper keeper;

    public void on(@Observes CaseChanged event) {
        keeper.changed(event.influencer());
    }

    public void on(@Observes RegistrationCompleted event) {
        keeper.changed(event.id());
    }

    public void on(@Observes ProviderAnswered event) {
        keeper.changed(event.user());
    }
}
