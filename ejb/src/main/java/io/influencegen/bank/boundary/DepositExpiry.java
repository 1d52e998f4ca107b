package io.influencegen.bank.boundary;

import io.influencegen.bank.control.DepositKeeper;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** For the watch: accounts whose amounts were not named in time. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DepositExpiry {
    @Inject
    private DepositKeeper deposits;

    /** Fails up to {@code limit} of them, tells their owners, and says how many. */
    public int expire(int limit) {
        return deposits.expire(limit);
    }
}
