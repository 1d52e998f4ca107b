package io.influencegen.screening.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.screening.control.HitKeeper;
import io.influencegen.screening.control.NameSearch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where staff tries names and decides about matches, never about their own. */
@Stateless
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
public class ScreeningDesk {
    @Inject
    private NameSearch search;

    @Inject
    private HitKeeper hits;

    @Inject
    private AuditLog audit;

    /** The best first, however weak. That somebody looked is on record, for whom is not. */
    public List<ScreeningMatch> search(ScreeningQuestion question) {
        List<ScreeningMatch> found = search.search(question);
        audit.record(
                AuditEntry.of("screening.searched").change(Map.of(), Map.of("matches", String.valueOf(found.size()))));
        return found;
    }

    /** The best first. */
    @RolesAllowed(Roles.KYC_REVIEWER)
    public List<ScreeningHit> hitsOf(UserId subject) {
        return hits.hitsOf(subject);
    }

    /** Somebody else is meant. A note is needed. */
    @RolesAllowed(Roles.KYC_REVIEWER)
    public ScreeningHit clear(UUID hit, String note) {
        return hits.decide(hit, HitState.CLEARED, note);
    }

    /** It may well be the person. A note is needed. */
    @RolesAllowed(Roles.KYC_REVIEWER)
    public ScreeningHit escalate(UUID hit, String note) {
        return hits.decide(hit, HitState.ESCALATED, note);
    }
}
