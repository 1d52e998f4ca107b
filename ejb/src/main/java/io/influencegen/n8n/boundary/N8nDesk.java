package io.influencegen.n8n.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.n8n.control.CallbackRepository;
import io.influencegen.n8n.control.N8nRoute;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Where administrators see whether the way through n8n works. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class N8nDesk {
    @Inject
    private N8nRoute route;

    @Inject
    private CallbackRepository callbacks;

    @Inject
    private AuditLog audit;

    public N8nSetup setup() {
        return route.setup();
    }

    /** Sends n8n a message that asks for nothing, and answers its id in the outbox. */
    public UUID ping() {
        N8nSetup setup = route.setup();
        if (setup.webhookUrl().isEmpty() || !setup.webhookSecret()) {
            throw new DomainException(N8nError.N8N_NOT_SET_UP);
        }
        UUID message = route.ping();
        audit.record(AuditEntry.of("n8n.pinged").on("outbox-message", message.toString()));
        return message;
    }

    /** Newest first. Filters: {@code outcome}, {@code generation}, {@code text}. */
    public Page<CallbackItem> callbacks(ListQuery query) {
        return callbacks.list(query);
    }
}
