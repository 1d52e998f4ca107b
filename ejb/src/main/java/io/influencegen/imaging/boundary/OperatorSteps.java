package io.influencegen.imaging.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.imaging.control.DeadLetterOffice;
import io.influencegen.imaging.control.QueueOffice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** What operators do with one picture of many: a transaction each, with its line in the audit trail. */
@Stateless
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OperatorSteps {
    private static final String TARGET = "generation";

    @Inject
    private DeadLetterOffice letters;

    @Inject
    private QueueOffice queue;

    @Inject
    private AuditLog audit;

    /** False when it is no dead letter any more: of many who try at once, one does it. */
    public boolean replay(UUID id) {
        boolean done = letters.replay(id);
        if (done) {
            audit.record(AuditEntry.of("imaging.replayed").on(TARGET, id.toString()));
        }
        return done;
    }

    /** False when it had ended. */
    public boolean cancel(UUID id, String reason) {
        boolean done = queue.cancel(id, reason);
        if (done) {
            audit.record(AuditEntry.of("imaging.cancelled-by-operator")
                    .on(TARGET, id.toString())
                    .change(Map.of(), Map.of("reason", reason)));
        }
        return done;
    }
}
