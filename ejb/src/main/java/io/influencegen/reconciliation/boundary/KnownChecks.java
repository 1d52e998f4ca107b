package io.influencegen.reconciliation.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.reconciliation.control.KnownKeeper;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** For the job: brings what we know up to date, some people in a transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KnownChecks {
    @Inject
    private KnownKeeper keeper;

    /** Has everybody written anew, if there is ever a doubt: the last who was marked, or empty at the end. */
    public Optional<UserId> markAfter(Optional<UserId> last) {
        return keeper.markAfter(last);
    }

    /** How many were written; 0 when nobody is left. */
    public int refresh() {
        return keeper.refresh();
    }
}
