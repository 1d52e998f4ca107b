package io.influencegen.storage.boundary;

import io.influencegen.storage.control.ObjectBackend;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tells those who watch the product how the place of the files is. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StorageStatus {
    @Inject
    private ObjectBackend backend;

    /** Found out by writing, now. */
    public StorageHealth health() {
        return backend.health();
    }
}
