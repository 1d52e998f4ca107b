package io.influencegen.storage.boundary;

import io.influencegen.storage.control.ObjectShelf;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** For the outbox: removes the bytes of a file that nobody has any more. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ObjectRemoval {
    @Inject
    private ObjectShelf shelf;

    /** Leaves them where they are if somebody has put the same content again. */
    public void removeUnused(String location) {
        shelf.removeUnused(location);
    }
}
