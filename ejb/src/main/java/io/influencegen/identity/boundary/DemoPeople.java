package io.influencegen.identity.boundary;

import io.influencegen.identity.control.DemoCrowd;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Made-up people for demonstrations and benchmarks, as many as were wished for. */
@Stateless
@PermitAll
public class DemoPeople {
    @Inject
    private DemoCrowd crowd;

    /** Adds some of those that are missing, in one transaction, and says how many; none once there are enough. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int addSome() {
        return crowd.addSome();
    }
}
