package io.influencegen.audit.control;

import io.influencegen.audit.boundary.AuditEventView;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps audit events; there is no way to change or remove one. */
public interface AuditRepository {
    void add(AuditEventView event);

    Optional<AuditEventView> find(UUID id);

    Page<AuditEventView> list(ListQuery query);

    /** The next events, newest first, that are older than {@code last}; the newest of all where there is none. */
    List<AuditEventView> after(Optional<AuditEventView> last, ListQuery query, int limit);

    List<String> actions();

    /** Counts by day in UTC; days without events are left out. */
    Map<LocalDate, Long> countsByDay(Instant from);
}
