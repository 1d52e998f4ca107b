package io.influencegen.kyc.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.control.CaseReading;
import io.influencegen.kyc.control.DocumentRoom;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.upload.boundary.DocumentPicture;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** The team's cases: who has which, how urgent, and everything about one. Papers open only to who says why. */
@Stateless
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
public class KycBoard {
    @Inject
    private CaseReading reading;

    @Inject
    private DocumentRoom room;

    /** Filters: state, risk, reason, country, number, influencer, and with (me, nobody, us, overdue, applicant, mentioned). */
    public Page<CaseLine> list(ListQuery query) {
        return reading.list(query);
    }

    public DeskFigures figures() {
        return reading.figures();
    }

    /** Seeing it settles a mention. One's own case is not to be seen. */
    public CaseView find(UUID id) {
        return reading.find(id);
    }

    /** Everybody who can be given a case or named in a comment. */
    public Map<UserId, String> reviewers() {
        return reading.reviewers();
    }

    /** For a while, for this reason, which is on record. Who holds the case needs none. */
    public void openPapers(UUID id, String reason) {
        room.open(id, reason);
    }

    public boolean isOpen(UUID id) {
        return room.isOpen(id);
    }

    /** One page of one document, as a picture. */
    public DocumentPicture picture(UUID document, int page) {
        return room.picture(document, page);
    }
}
