package io.influencegen.kyc.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.kyc.boundary.KycError;
import io.influencegen.kyc.boundary.KycSettings;
import io.influencegen.kyc.entity.StoryKind;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.upload.boundary.DocumentPicture;
import io.influencegen.upload.boundary.DocumentPictures;
import io.influencegen.upload.boundary.MediaKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where papers are looked at: by who holds the case, or by who has said why; never one's own, and each look is on record. */
@Dependent
public class DocumentRoom {
    private static final int LONGEST_REASON = 300;

    private final CaseRepository cases;
    private final PaperRepository papers;
    private final StoryRepository stories;
    private final Parties parties;
    private final DocumentPictures pictures;
    private final Story story;
    private final AuditLog audit;
    private final Settings settings;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    DocumentRoom(
            CaseRepository cases,
            PaperRepository papers,
            StoryRepository stories,
            Parties parties,
            DocumentPictures pictures,
            Story story,
            AuditLog audit,
            Settings settings,
            RequestContext context,
            Clock clock) {
        this.cases = cases;
        this.papers = papers;
        this.stories = stories;
        this.parties = parties;
        this.pictures = pictures;
        this.story = story;
        this.audit = audit;
        this.settings = settings;
        this.context = context;
        this.clock = clock;
    }

    public void open(UUID id, String reason) {
        CaseRow one = cases.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        if (parties.isParty(one, self())) {
            throw new DomainException(KycError.OWN_CASE);
        }
        String why = Optional.ofNullable(reason).orElse("").strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new DomainException(KycError.ACCESS_WITHOUT_REASON);
        }
        stories.grant(id, self(), why, now().plus(settings.duration(KycSettings.ACCESS)));
        story.tell(one, StoryKind.PAPERS_OPENED, "", why);
    }

    public boolean isOpen(UUID id) {
        return cases.find(id).flatMap(this::reason).isPresent();
    }

    public DocumentPicture picture(UUID document, int page) {
        DocumentRow row = papers.find(document).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        String reason = cases.of(row.influencer()).stream()
                .flatMap(one -> reason(one).stream())
                .findFirst()
                .orElseThrow(() -> new DomainException(KycError.ACCESS_WITHOUT_REASON));
        DocumentPicture shown =
                pictures.render(SubjectId.of(row.influencer()), row.sha256(), MediaKind.valueOf(row.mediaKind()), page);
        audit.record(AuditEntry.of("kyc.document-viewed")
                .on("kyc-document", document.toString())
                .change(Map.of(), Map.of("reason", reason, "page", String.valueOf(page))));
        return shown;
    }

    /** Why the caller may look: the case is in their hands, or what they said a while ago. */
    private Optional<String> reason(CaseRow one) {
        return one.holderAt(now())
                .filter(self()::equals)
                .map(holder -> "review of V-" + one.number())
                .or(() -> stories.granted(one.id(), self(), now()))
                .filter(reason -> !parties.isParty(one, self()));
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
