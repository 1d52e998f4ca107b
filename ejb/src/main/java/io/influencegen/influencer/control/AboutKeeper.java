package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.AboutDraft;
import io.influencegen.influencer.boundary.AboutYou;
import io.influencegen.influencer.boundary.DetailsChangeAsked;
import io.influencegen.influencer.boundary.InfluencerError;
import io.influencegen.influencer.boundary.RegistrationState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** The step of name, birth date, phone and address. */
@Dependent
public class AboutKeeper {
    private final RegistrationKeeper registration;
    private final InfluencerRepository influencers;
    private final AboutCheck check;
    private final InfluencerNews news;
    private final AuditLog audit;

    @Inject
    public AboutKeeper(
            RegistrationKeeper registration,
            InfluencerRepository influencers,
            AboutCheck check,
            InfluencerNews news,
            AuditLog audit) {
        this.registration = registration;
        this.influencers = influencers;
        this.check = check;
        this.news = news;
        this.audit = audit;
    }

    /** A step that was complete stays so while what is kept would be accepted anyhow. */
    public RegistrationState keep(UserId id, AboutDraft draft) {
        StoredInfluencer before = registration.locked(id);
        if (before.standing().isVerified()) {
            throw new DomainException(InfluencerError.DETAILS_VERIFIED);
        }
        Answers about = before.about().with(AboutAnswers.drafts(draft.changed()), draft.seenVersion());
        if (about == before.about()) {
            return registration.state(id);
        }
        if (before.aboutDone() && check.accepts(AboutAnswers.details(about))) {
            influencers.keepAbout(id, accepted(about));
            return registration.changed(id, "influencer.details-given");
        }
        influencers.keepDraft(id, about);
        return registration.state(id);
    }

    public RegistrationState complete(UserId id, AboutYou about) {
        StoredInfluencer before = registration.locked(id);
        Map<String, String> answers = AboutAnswers.of(check.accept(about.details()));
        return before.standing().isVerified()
                ? ask(before, answers, about.seenVersion())
                : give(before, answers, about.seenVersion());
    }

    private RegistrationState give(StoredInfluencer before, Map<String, String> answers, long seenVersion) {
        Answers after = before.about().with(answers, seenVersion);
        if (after == before.about() && before.aboutDone()) {
            return registration.state(before.id());
        }
        influencers.keepAbout(before.id(), after);
        return registration.changed(before.id(), "influencer.details-given");
    }

    private RegistrationState ask(StoredInfluencer before, Map<String, String> answers, long seenVersion) {
        Answers pending = before.asked().orElse(before.about());
        Answers after = pending.with(answers, seenVersion);
        if (after != pending) {
            influencers.keepAsked(before.id(), after);
            audit.record(AuditEntry.of("influencer.details-change-asked")
                    .on("influencer", before.id().toString()));
            news.tell(new DetailsChangeAsked(before.id()));
        }
        return registration.state(before.id());
    }

    private Answers accepted(Answers about) {
        return about.replacedBy(AboutAnswers.of(check.accept(AboutAnswers.details(about))));
    }
}
