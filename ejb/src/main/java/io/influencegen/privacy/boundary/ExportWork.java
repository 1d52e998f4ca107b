package io.influencegen.privacy.boundary;

import io.influencegen.privacy.control.ExportKeeper;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** For the outbox and the watch. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExportWork {
    @Inject
    private ExportKeeper exports;

    /** Makes the copy and tells its owner. Again changes nothing. */
    public void make(UUID export) {
        exports.make(export);
    }

    /** It will not be made; its owner is told. */
    public void fail(UUID export) {
        exports.fail(export);
    }

    /** Removes the files of up to {@code limit} whose time is over. */
    public int expire(int limit) {
        return exports.expire(limit);
    }
}
