package io.influencegen.reconciliation.boundary;

import io.influencegen.job.boundary.RunRequests;
import io.influencegen.reconciliation.control.FolderTaker;
import io.influencegen.reconciliation.control.ReconciliationKeeper;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** One file of a watched folder: in the store and asked to be compared, or neither. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FolderTaking {
    @Inject
    private FolderTaker taker;

    @Inject
    private ReconciliationKeeper keeper;

    @Inject
    private RunRequests requests;

    public void take(String provider, Path file) {
        UUID id = taker.take(provider, file);
        UUID run = requests.request(
                ReconciliationJobs.wish(provider, Optional.of(id), CompareWish.USUAL), "watched-folder");
        keeper.brought(run, provider, id, CompareWish.USUAL);
    }
}
