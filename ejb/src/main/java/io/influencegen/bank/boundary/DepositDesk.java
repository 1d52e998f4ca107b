package io.influencegen.bank.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.bank.control.DepositSender;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Where finance sends the small amounts that show whose an account is. Never to an account of one's own. */
@Stateless
@RolesAllowed(Roles.FINANCE)
public class DepositDesk {
    @Inject
    private DepositSender sender;

    /** Accounts that wait for their amounts, the longest waiting first. Filters: {@code state}, {@code country}. */
    public Page<DepositLine> list(ListQuery query) {
        return sender.list(query);
    }

    /** The transfers of all that wait; on record. */
    public List<DepositTransfer> transfers() {
        return sender.transfers();
    }

    /** The transfers to one account; on record with the reason. */
    public DepositTransfer reveal(UUID account, String reason) {
        return sender.reveal(account, reason);
    }

    /** How many {@link #markSent} would change now. */
    public int count(Selection selection) {
        return sender.count(selection);
    }

    /** The amounts are on their way; their owners are told. */
    public int markSent(Selection selection) {
        return sender.markSent(selection);
    }
}
