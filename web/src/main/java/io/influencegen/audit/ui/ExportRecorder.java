package io.influencegen.audit.ui;

import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.listing.ui.ExportWitness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Records who took which list out of the portal. */
@ApplicationScoped
public class ExportRecorder implements ExportWitness {
    @Inject
    private AuditLog audit;

    @Override
    public void leaving(String list, String format, long rows, Map<String, String> filters) {
        Map<String, String> what = new HashMap<>(filters);
        what.put("format", format);
        what.put("rows", String.valueOf(rows));
        audit.recordSeparately(AuditEntry.of("list.exported").on("list", list).change(Map.of(), what));
    }
}
