package io.influencegen.bank.ui;

import io.influencegen.bank.boundary.DepositDesk;
import io.influencegen.bank.boundary.DepositTransfer;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** The transfers to one account, shown to who says why. */
@Named
@ViewScoped
public class BankDepositPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private DepositDesk desk;

    @Inject
    private Notices notices;

    private String id = "";
    private String reason = "";
    /** Not kept with the page: nothing whole lies in a session. */
    private transient DepositTransfer transfer;

    public void reveal() {
        transfer = desk.reveal(accountId(), reason);
    }

    public void markSent() throws IOException {
        desk.markSent(Selection.of(Set.of(accountId().toString())));
        notices.successAt(PortalPage.BANK_DEPOSITS.getPath(), "bank.sent.one");
    }

    private UUID accountId() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw new DomainException(malformed, CommonError.NOT_FOUND);
        }
    }

    public DepositTransfer getTransfer() {
        return transfer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
