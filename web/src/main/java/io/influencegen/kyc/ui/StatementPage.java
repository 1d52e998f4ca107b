package io.influencegen.kyc.ui;

import io.influencegen.kyc.boundary.DocumentView;
import io.influencegen.kyc.boundary.MyVerification;
import io.influencegen.kyc.entity.PaperKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A bank statement in place of the two small deposits. */
@Named
@RequestScoped
public class StatementPage {
    private static final IdentityPage.Slot SLOT = new IdentityPage.Slot(PaperKind.BANK_STATEMENT, PaperKind.Side.FRONT);

    @Inject
    private MyVerification verification;

    public IdentityPage.Slot getSlot() {
        return SLOT;
    }

    /** Null where there is none yet. */
    public DocumentView getGiven() {
        return verification.documents().stream()
                .filter(one -> one.paper() == PaperKind.BANK_STATEMENT)
                .findFirst()
                .orElse(null);
    }

    public int getLargest() {
        return verification.largestDocument();
    }
}
