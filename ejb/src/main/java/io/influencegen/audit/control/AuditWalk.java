package io.influencegen.audit.control;

import io.influencegen.audit.boundary.AuditEventView;
import io.influencegen.listing.boundary.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through any number of events in slices, each found by where the last one ended. */
@Dependent
public class AuditWalk {
    private static final int SLICE = 500;

    private final AuditRepository events;

    @Inject
    public AuditWalk(AuditRepository events) {
        this.events = events;
    }

    public void forEach(ListQuery query, Consumer<AuditEventView> reader) {
        Optional<AuditEventView> last = Optional.empty();
        List<AuditEventView> slice;
        do {
            slice = events.after(last, query, SLICE);
            slice.forEach(reader);
            last = slice.isEmpty() ? last : Optional.of(slice.get(slice.size() - 1));
        } while (slice.size() == SLICE);
    }
}
