package io.influencegen.audit.ui;

import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.audit.boundary.Outcome;
import io.influencegen.portal.ui.PageRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;

/** Keeps who knocked at closed doors. */
@Dependent
class RefusalRecorder {
    static void record(@Observes PageRefused refused, AuditLog audit) {
        audit.recordSeparately(
                AuditEntry.of("page.refused").on("page", refused.path()).outcome(Outcome.REFUSED));
    }
}
