package io.influencegen.usage.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.usage.control.UsageBook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What was made, by whom, with what. Administrators see all; campaign managers what was made for campaigns. */
@Stateless
@RolesAllowed({Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UsageDesk {
    @Inject
    private UsageBook book;

    @Inject
    private RequestContext context;

    public UsageReport report(UsageSpan span) {
        return book.report(span, campaignsOnly());
    }

    /** Orders: {@code completed}, {@code failed}, {@code cancelled}, {@code compute}, {@code calls}, {@code key}; the most pictures first. */
    public Page<UsageLine> list(UsageSpan span, UsageGrouping by, ListQuery query) {
        return book.list(span, by, campaignsOnly(), query);
    }

    /** One person's, as {@link MyUsage#entries} gives them to that person. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Page<UsageEntry> entriesOf(UserId person, ListQuery query) {
        return book.entriesOf(person, query);
    }

    private boolean campaignsOnly() {
        return !context.caller().has(Role.ADMINISTRATOR);
    }
}
