package io.influencegen.tax.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.tax.control.TaxReading;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Forms of others: for features that decide about people or pay them, which guard who asks. */
@Stateless
@PermitAll
public class TaxDesk {
    @Inject
    private TaxReading reading;

    /** The form that counts, masked. */
    public Optional<TaxFormView> of(UserId owner) {
        return reading.of(owner);
    }

    /** With nothing masked: on record with the reason, and never one's own. */
    @RolesAllowed({Roles.KYC_REVIEWER, Roles.FINANCE})
    public FullTaxForm reveal(UserId owner, String reason) {
        return reading.reveal(owner, reason);
    }
}
