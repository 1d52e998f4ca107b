package io.influencegen.kyc.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.SocialProfile;
import io.influencegen.kyc.boundary.DocumentView;
import io.influencegen.kyc.boundary.PaperDetails;
import io.influencegen.kyc.boundary.VerificationView;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.PaperKind;
import io.influencegen.ownership.boundary.Ownership;
import io.influencegen.ownership.boundary.OwnershipCode;
import io.influencegen.ownership.boundary.OwnershipView;
import io.influencegen.upload.boundary.DocumentPicture;
import io.influencegen.upload.boundary.DocumentPictures;
import io.influencegen.upload.boundary.MediaKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What applicants do about their own verification. */
@Dependent
public class OwnVerification {
    private final CaseKeeper keeper;
    private final PaperDoor door;
    private final StatusReading status;
    private final Papers papers;
    private final PaperRepository documents;
    private final Sources sources;
    private final DocumentPictures pictures;
    private final Ownership ownership;
    private final DocumentPurpose purpose;
    private final RequestContext context;

    @Inject
    OwnVerification(
            CaseKeeper keeper,
            PaperDoor door,
            StatusReading status,
            Papers papers,
            PaperRepository documents,
            Sources sources,
            DocumentPictures pictures,
            Ownership ownership,
            DocumentPurpose purpose,
            RequestContext context) {
        this.keeper = keeper;
        this.door = door;
        this.status = status;
        this.papers = papers;
        this.documents = documents;
        this.sources = sources;
        this.pictures = pictures;
        this.ownership = ownership;
        this.purpose = purpose;
        this.context = context;
    }

    public VerificationView view() {
        keeper.beginOrRefresh(self());
        return status.of(self());
    }

    public Optional<PaperDetails> paper() {
        return sources.paper(self());
    }

    public void describe(PaperDetails paper) {
        door.requireOpen(self());
        papers.describe(self(), paper);
        keeper.touched(self(), ItemKind.IDENTITY);
    }

    public List<DocumentView> documents() {
        return papers.of(self());
    }

    public DocumentPicture picture(UUID document, int page) {
        DocumentRow row = documents
                .find(document)
                .filter(one -> one.influencer().equals(self()))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        return pictures.render(SubjectId.of(self()), row.sha256(), MediaKind.valueOf(row.mediaKind()), page);
    }

    public int largestDocument() {
        return purpose.mostBytes();
    }

    public void drop(PaperKind paper, PaperKind.Side side) {
        door.requireOpen(self());
        if (papers.drop(self(), paper, side)) {
            keeper.touched(self(), paper.isIdentity() ? ItemKind.IDENTITY : ItemKind.BANK);
        }
    }

    public List<OwnershipView> channels() {
        return ownership.state(self());
    }

    public OwnershipCode code(UUID profile) {
        return ownership.issue(self(), profile, channel(profile).address());
    }

    public void check(UUID profile) {
        channel(profile);
        ownership.check(self(), profile);
        keeper.touched(self(), ItemKind.CHANNELS);
    }

    public void submit() {
        keeper.submit(self());
    }

    private SocialProfile channel(UUID profile) {
        return sources.influencer(self()).map(InfluencerView::profiles).orElse(List.of()).stream()
                .filter(one -> one.id().equals(profile))
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
