package io.influencegen.consent.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.consent.control.ConsentKeeper;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Who has agreed to what. What is asked about somebody is for other features, which guard who asks. */
@Stateless
@PermitAll
public class Consents {
    @Inject
    private ConsentKeeper keeper;

    /** The texts in force that somebody has not agreed to. */
    public List<LegalTextView> outstanding(UserId user) {
        return keeper.outstanding(user);
    }

    public boolean isCurrent(UserId user) {
        return keeper.isCurrent(user);
    }

    /** The caller agrees to these texts; refused with LEGAL_TEXT_REPLACED where one is not in force. Again changes nothing. */
    @RolesAllowed({
        Roles.INFLUENCER,
        Roles.CAMPAIGN_MANAGER,
        Roles.KYC_REVIEWER,
        Roles.FINANCE,
        Roles.BATCH_OPERATOR,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    public void give(List<LegalTextId> texts) {
        keeper.give(texts, "");
    }

    /** The same, and with what program. */
    @RolesAllowed({
        Roles.INFLUENCER,
        Roles.CAMPAIGN_MANAGER,
        Roles.KYC_REVIEWER,
        Roles.FINANCE,
        Roles.BATCH_OPERATOR,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    public void give(List<LegalTextId> texts, String userAgent) {
        keeper.give(texts, userAgent);
    }

    /** Newest first. */
    public List<ConsentView> historyOf(UserId user) {
        return keeper.historyOf(user);
    }

    /** The texts in force, one of each kind. */
    public List<LegalTextView> inForce() {
        return keeper.inForce();
    }

    /** A published version, for everybody to read. */
    public Optional<LegalTextView> text(LegalKind kind, int version) {
        return keeper.text(kind, version);
    }
}
