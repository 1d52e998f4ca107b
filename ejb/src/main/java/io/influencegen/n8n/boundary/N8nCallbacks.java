package io.influencegen.n8n.boundary;

import io.influencegen.n8n.control.CallbackDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.UUID;

/** Where n8n brings what it has made. Open to anybody: a callback proves itself. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class N8nCallbacks {
    @Inject
    private CallbackDesk desk;

    /** The body is not read before the token is genuine. */
    public CallbackAnswer receive(UUID generation, CallbackProof proof, InputStream body) {
        return desk.receive(generation, proof, body);
    }
}
