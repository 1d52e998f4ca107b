package io.influencegen.kyc.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.kyc.control.OwnVerification;
import io.influencegen.kyc.entity.PaperKind;
import io.influencegen.ownership.boundary.OwnershipCode;
import io.influencegen.ownership.boundary.OwnershipView;
import io.influencegen.upload.boundary.DocumentPicture;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One's own verification: gathering what is needed, sending it, and seeing where it is. */
@Stateless
@RolesAllowed(Roles.INFLUENCER)
public class MyVerification {
    @Inject
    private OwnVerification own;

    /** A case is begun where there is none and none has been. */
    public VerificationView mine() {
        return own.view();
    }

    public Optional<PaperDetails> paper() {
        return own.paper();
    }

    public void describePaper(PaperDetails paper) {
        own.describe(paper);
    }

    public List<DocumentView> documents() {
        return own.documents();
    }

    /** One page of one's own document, to look at. */
    public DocumentPicture picture(UUID document, int page) {
        return own.picture(document, page);
    }

    /** In bytes. */
    public int largestDocument() {
        return own.largestDocument();
    }

    public void dropDocument(PaperKind paper, PaperKind.Side side) {
        own.drop(paper, side);
    }

    public List<OwnershipView> channels() {
        return own.channels();
    }

    /** What to put into the channel's public text. */
    public OwnershipCode channelCode(UUID profile) {
        return own.code(profile);
    }

    /** Somebody looks for the code. */
    public void checkChannel(UUID profile) {
        own.check(profile);
    }

    public void submit() {
        own.submit();
    }
}
