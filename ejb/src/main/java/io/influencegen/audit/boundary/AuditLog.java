package io.influencegen.audit.boundary;

import io.influencegen.audit.control.AuditRecorder;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Where every feature says what was done. */
@Stateless
@PermitAll
public class AuditLog {
    @Inject
    private AuditRecorder recorder;

    @Inject
    private Event<AuditRecorded> recorded;

    /** Together with the change: both are kept, or neither. */
    @ActivateRequestContext
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(AuditEntry entry) {
        recorded.fire(new AuditRecorded(recorder.record(entry)));
    }

    /** For refusals and failures, whose own transaction is rolled back. */
    @ActivateRequestContext
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordSeparately(AuditEntry entry) {
        recorded.fire(new AuditRecorded(recorder.record(entry)));
    }
}
