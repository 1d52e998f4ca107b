package io.influencegen.crypto.boundary;

import io.influencegen.crypto.control.KeyRing;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** For the job that wraps data keys with the primary master key: a step is a transaction, and none is ever done twice. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeyRewrap {
    private static final SubjectId NOBODY = new SubjectId(new UUID(0, 0));

    @Inject
    private KeyRing ring;

    public RewrapStep first(int limit) {
        return ring.rewrap(NOBODY, limit);
    }

    public RewrapStep next(RewrapStep previous, int limit) {
        return ring.rewrap(previous.last(), limit);
    }
}
