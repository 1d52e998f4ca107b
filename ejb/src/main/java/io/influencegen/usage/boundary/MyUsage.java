package io.influencegen.usage.boundary;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.usage.control.QuotaBook;
import io.influencegen.usage.control.UsageBook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** One's own quota and usage. */
@Stateless
@RolesAllowed({Roles.INFLUENCER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MyUsage {
    private static final int MOST_MONTHS = 24;

    @Inject
    private QuotaBook quotas;

    @Inject
    private UsageBook book;

    @Inject
    private RequestContext context;

    public QuotaView quota() {
        Caller caller = context.caller();
        return quotas.ofThisMonth(self(), caller.roles());
    }

    /** This month and those before it, the newest first; months are keyed by their first day. */
    public List<UsageLine> months(int count) {
        return book.monthsOf(self(), Math.min(count, MOST_MONTHS));
    }

    /** Filters: {@code model}, {@code outcome}, {@code from}, {@code to}. Newest first. */
    public Page<UsageEntry> entries(ListQuery query) {
        return book.entriesOf(self(), query);
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
