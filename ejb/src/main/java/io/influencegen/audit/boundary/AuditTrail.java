package io.influencegen.audit.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.control.AuditRepository;
import io.influencegen.audit.control.AuditWalk;
import io.influencegen.audit.control.DailyCounts;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;

/** Where auditors read what was done. */
@Stateless
@RolesAllowed({Roles.AUDITOR, Roles.ADMINISTRATOR})
public class AuditTrail {
    @Inject
    private AuditRepository events;

    @Inject
    private DailyCounts dailyCounts;

    @Inject
    private AuditWalk walk;

    /**
     * Newest first, or sorted by {@code at}. Filters: {@code text}, {@code action} (one, or all that begin with it and a
     * dot), {@code actor} (account id or part of the name), {@code target-type}, {@code target}, {@code outcome},
     * {@code from} and {@code to} (a day or an instant).
     */
    public Page<AuditEventView> list(ListQuery query) {
        return events.list(query);
    }

    public AuditEventView find(UUID id) {
        return events.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** The actions that were ever recorded, for a choice. */
    public List<String> actions() {
        return events.actions();
    }

    /** How many events each of the last days had, today included, in UTC. */
    public SortedMap<LocalDate, Long> perDay(int days) {
        return dailyCounts.ofLast(days);
    }

    /** Hands over every event that matches, newest first, however many: memory holds one slice at a time. */
    public void forEach(ListQuery query, Consumer<AuditEventView> reader) {
        walk.forEach(query, reader);
    }
}
