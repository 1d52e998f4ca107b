package io.influencegen.job.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.job.control.SkipOffice;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Where operators mend what runs left out, and have it taken again. */
@Stateless
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
public class SkipDesk {
    private static final String TARGET = "job-skip";

    @Inject
    private SkipOffice office;

    @Inject
    private AuditLog audit;

    /** Filters: {@code run}, {@code job}, {@code step}, {@code reason}, {@code state}, {@code text}, {@code from}, {@code to}. */
    public Page<SkippedItem> list(ListQuery query) {
        return office.list(query);
    }

    public SkippedItem find(UUID id) {
        return office.find(id);
    }

    /** Reasons of what is open, for a filter. */
    public List<String> reasons() {
        return office.reasons();
    }

    public int countOpen(Selection selection) {
        return office.countOpen(selection);
    }

    /** Mends an input; it is taken again when it is requeued. The trail keeps no input, as it may be personal. */
    public void fix(UUID id, String input) {
        String before = office.find(id).input();
        office.fix(id, input);
        audit.record(AuditEntry.of("job.skip-fixed").on(TARGET, id.toString()).change(length(before), length(input)));
    }

    /** Has those of the selected that are open taken again, and says how many. */
    public int requeue(Selection selection) {
        return recorded("job.skips-requeued", selection, office.requeue(selection));
    }

    public int dismiss(Selection selection) {
        return recorded("job.skips-dismissed", selection, office.dismiss(selection));
    }

    private static Map<String, String> length(String input) {
        return Map.of("characters", String.valueOf(input.length()));
    }

    private int recorded(String action, Selection selection, int count) {
        Map<String, String> what = new TreeMap<>();
        selection.matching().ifPresent(query -> what.putAll(query.filters()));
        what.put("count", String.valueOf(count));
        what.put("picked", selection.matching().isPresent() ? "all that match" : String.join(",", shown(selection)));
        audit.record(AuditEntry.of(action).change(Map.of(), what));
        return count;
    }

    private static List<String> shown(Selection selection) {
        return selection.keys().stream().sorted().limit(100).toList();
    }
}
