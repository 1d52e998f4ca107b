package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.Audience;
import io.influencegen.influencer.boundary.Niche;
import io.influencegen.influencer.boundary.RegistrationState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;

/** The step of niches and audience. */
@Dependent
public class AudienceKeeper {
    private final RegistrationKeeper registration;
    private final InfluencerRepository influencers;

    @Inject
    public AudienceKeeper(RegistrationKeeper registration, InfluencerRepository influencers) {
        this.registration = registration;
        this.influencers = influencers;
    }

    /** Who is verified stays complete, so that what they send has to be. */
    public RegistrationState keep(UserId id, Set<Niche> niches, Audience audience, long seenVersion) {
        AudienceCheck.draft(niches, audience);
        StoredInfluencer before = registration.locked(id);
        if (before.standing().isVerified()) {
            return save(id, niches, audience, seenVersion);
        }
        Answers after = before.audience().with(AudienceAnswers.of(niches, audience), seenVersion);
        if (after == before.audience()) {
            return registration.state(id);
        }
        boolean done = before.audienceDone() && AudienceCheck.isComplete(niches, audience);
        influencers.keepAudience(id, after, done);
        return done ? registration.changed(id, "influencer.audience-given") : registration.state(id);
    }

    public RegistrationState save(UserId id, Set<Niche> niches, Audience audience, long seenVersion) {
        AudienceCheck.complete(niches, audience);
        StoredInfluencer before = registration.locked(id);
        Answers after = before.audience().with(AudienceAnswers.of(niches, audience), seenVersion);
        if (after == before.audience() && before.audienceDone()) {
            return registration.state(id);
        }
        influencers.keepAudience(id, after, true);
        return registration.changed(id, "influencer.audience-given");
    }
}
