package io.influencegen.kyc.boundary;

import io.influencegen.kyc.control.LineReader;
import io.influencegen.mrz.boundary.Mrz;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Keeps what was read from a paper. */
@Stateless
@PermitAll
public class LineKeeping {
    @Inject
    private LineReader reader;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(UUID document, Mrz lines) {
        reader.keep(document, lines);
    }
}
