package io.influencegen.usage.boundary;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.usage.control.QuotaBook;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Takes from quotas and gives back, in the transaction of whatever is counted. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Quotas {
    private QuotaBook book;

    /** For the container's proxy. */
    public Quotas() {}

    @Inject
    public Quotas(QuotaBook book) {
        this.book = book;
    }

    /** Takes {@code count} of this month, all or none; refused with QUOTA_EXCEEDED. However many ask at once, none is given twice. */
    public QuotaHold reserve(UserId owner, Set<Role> roles, Optional<String> campaign, int count) {
        return book.reserve(owner, roles, campaign, count);
    }

    /** Takes one more of the month it was first taken from, as when a failed picture is tried again. */
    public void reserveAgain(QuotaHold hold, Set<Role> roles) {
        book.reserveAgain(hold, roles);
    }

    /** A picture's end: what completed is used, what did not is given back. */
    public void settle(UsageRecord usage) {
        book.settle(usage);
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public QuotaView ofThisMonth(UserId owner, Set<Role> roles) {
        return book.ofThisMonth(owner, roles);
    }
}
