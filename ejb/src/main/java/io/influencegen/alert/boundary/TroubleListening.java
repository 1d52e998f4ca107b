package io.influencegen.alert.boundary;

import io.influencegen.alert.control.OperatorNews;
import io.influencegen.job.boundary.RunTroubled;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Hears of runs that need somebody, in the transaction that keeps that people were told. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TroubleListening {
    @Inject
    private OperatorNews news;

    public void on(@Observes RunTroubled event) {
        news.tell(event);
    }
}
