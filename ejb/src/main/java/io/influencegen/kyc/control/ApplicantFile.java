package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.kyc.entity.PaperKind;
import io.influencegen.provider.boundary.ProviderApplicant;
import io.influencegen.provider.boundary.ProviderApplicants;
import io.influencegen.provider.boundary.ProviderDocument;
import io.influencegen.storage.boundary.ObjectStore;
import io.influencegen.upload.boundary.MediaKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What a provider is told of an applicant while their case is with us, and not a moment longer. */
@Dependent
public class ApplicantFile implements ProviderApplicants {
    @Inject
    private CaseRepository cases;

    @Inject
    private Sources sources;

    @Inject
    private PaperRepository papers;

    @Inject
    private ObjectStore store;

    @Override
    public Optional<ProviderApplicant> find(UserId user) {
        boolean withUs = cases.of(user).stream().anyMatch(one -> one.state().isWithUs());
        Optional<PersonDetails> person = sources.influencer(user).flatMap(InfluencerView::person);
        return person.filter(one -> withUs && one.birthDate().isPresent()).map(one -> applicant(user, one));
    }

    private ProviderApplicant applicant(UserId user, PersonDetails person) {
        return new ProviderApplicant(
                person.givenName(),
                person.familyName(),
                person.birthDate().orElseThrow(),
                person.address().country(),
                documents(user));
    }

    private List<ProviderDocument> documents(UserId user) {
        return papers.current(user).stream()
                .filter(row -> row.paper().isIdentity())
                .map(row -> new ProviderDocument(
                        type(row.paper()),
                        row.side() == PaperKind.Side.FRONT ? ProviderDocument.Side.FRONT : ProviderDocument.Side.BACK,
                        MediaKind.valueOf(row.mediaKind()).mediaType(),
                        "document",
                        () -> store.open(SubjectId.of(user), row.sha256())))
                .toList();
    }

    private static ProviderDocument.Type type(PaperKind paper) {
        return switch (paper) {
            case PASSPORT -> ProviderDocument.Type.PASSPORT;
            case NATIONAL_ID -> ProviderDocument.Type.NATIONAL_IDENTITY_CARD;
            case DRIVING_LICENCE -> ProviderDocument.Type.DRIVING_LICENCE;
            case BANK_STATEMENT -> ProviderDocument.Type.OTHER;
        };
    }
}
