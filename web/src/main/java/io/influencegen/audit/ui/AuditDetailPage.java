package io.influencegen.audit.ui;

import io.influencegen.audit.boundary.AuditEventView;
import io.influencegen.audit.boundary.AuditTrail;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** One event: who, what, when, from where, and what it changed. */
@Named
@RequestScoped
public class AuditDetailPage {
    @Inject
    private AuditTrail trail;

    private String id;
    private AuditEventView event;

    public void open() {
        event = trail.find(uuid());
    }

    public AuditEventView getEvent() {
        return event;
    }

    public boolean isChange() {
        return !event.before().isEmpty() || !event.after().isEmpty();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    private UUID uuid() {
        try {
            return UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException malformed) {
            throw new DomainException(malformed, CommonError.NOT_FOUND);
        }
    }
}
