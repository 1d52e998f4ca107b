package io.influencegen.rest.boundary;

import io.influencegen.rest.control.KeyedWork;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Does the work of a request once, however often it is sent. The work and the record of its answer are one transaction: after
 * a crash there are both or neither, and a request that failed can be sent again.
 */
@Stateless
@PermitAll
public class KeyedRequests {
    @Inject
    private KeyedWork work;

    /** The answer of {@code firstTime}, or the one given when the caller sent the same request before. */
    public KeyedAnswer once(KeyedRequest request, Supplier<KeyedAnswer> firstTime) {
        return work.once(request, firstTime);
    }

    /** Forgets up to {@code limit} answers whose time is over; 0 when none is left. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int forgetExpired(int limit) {
        return work.forgetExpired(limit);
    }
}
