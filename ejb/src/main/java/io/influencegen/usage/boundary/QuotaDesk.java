package io.influencegen.usage.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.usage.control.QuotaHolders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Where administrators see how quotas stand, and give a person or a campaign another one. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class QuotaDesk {
    @Inject
    private QuotaHolders holders;

    @Inject
    private AuditLog audit;

    /**
     * Whoever has a limit of their own or took anything this month. Filters: {@code kind}, {@code text} (in the name),
     * {@code own} ({@code true}: with a limit of their own). Orders: {@code used}, {@code reserved}; the most used first.
     */
    public Page<QuotaHolder> list(ListQuery query) {
        return holders.list(query);
    }

    /** Any person or campaign, also one that took nothing yet. */
    public QuotaHolder find(String key) {
        return holders.find(key);
    }

    /** People by a part of their name, and the campaign of exactly that name. */
    public List<QuotaHolder> search(String name) {
        return holders.search(name);
    }

    /** In force at once. What was made beyond a lowered limit stays; there is only nothing left. */
    public QuotaHolder set(String key, int monthly) {
        QuotaHolder before = holders.find(key);
        QuotaHolder after = holders.set(before, monthly);
        audit.record(AuditEntry.of("usage.quota-set").on("quota", key).change(trace(before), trace(after)));
        return after;
    }

    /** What the settings say holds again. */
    public QuotaHolder remove(String key) {
        QuotaHolder before = holders.find(key);
        QuotaHolder after = holders.remove(before);
        audit.record(AuditEntry.of("usage.quota-removed").on("quota", key).change(trace(before), trace(after)));
        return after;
    }

    private static Map<String, String> trace(QuotaHolder holder) {
        return Map.of("limit", String.valueOf(holder.limit()), "own", String.valueOf(holder.own()));
    }
}
