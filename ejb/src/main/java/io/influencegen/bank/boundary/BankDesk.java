package io.influencegen.bank.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.bank.control.BankDecision;
import io.influencegen.bank.control.BankReading;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Accounts of others: for features that decide about them or pay to them, which guard who asks. */
@Stateless
@PermitAll
public class BankDesk {
    @Inject
    private BankReading reading;

    @Inject
    private BankDecision decision;

    /** The account entered last, masked, however it stands. */
    public Optional<BankAccountView> of(UserId owner) {
        return reading.of(owner);
    }

    /** The account that is paid to, masked. */
    public Optional<BankAccountView> inUse(UserId owner) {
        return reading.inUse(owner);
    }

    /** The account entered last with nothing masked: on record with the reason, and never one's own. */
    @RolesAllowed({Roles.KYC_REVIEWER, Roles.FINANCE})
    public FullBankAccount reveal(UserId owner, String reason) {
        return reading.reveal(owner, reason);
    }

    /** Others who have, or had, an account that this person has now. */
    public Set<UserId> sharedWith(UserId owner) {
        return reading.sharedWith(owner);
    }

    /** The pending account is paid to from now on. {@code how} is a word of the caller's, such as {@code statement}. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void confirm(UserId owner, String how) {
        decision.confirm(owner, how);
    }

    /** The pending account is not to be used, for a reason with a text {@code bank.failed.<key>}. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void refuse(UserId owner, String reasonKey) {
        decision.refuse(owner, reasonKey);
    }
}
