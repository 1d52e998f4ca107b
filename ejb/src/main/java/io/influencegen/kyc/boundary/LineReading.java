package io.influencegen.kyc.boundary;

import io.influencegen.kyc.control.LineReader;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Reads the machine readable lines of papers: outside a transaction, since it takes seconds, and kept in one of its own. */
@Stateless
@PermitAll
public class LineReading {
    @Inject
    private LineReader reader;

    @Inject
    private LineKeeping keeping;

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void read(UUID document) {
        reader.read(document).ifPresent(lines -> keeping.keep(document, lines));
    }
}
