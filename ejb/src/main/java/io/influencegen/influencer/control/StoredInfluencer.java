package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.InfluencerError;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.RegistrationState;
import io.influencegen.influencer.boundary.RegistrationStep;
import io.influencegen.influencer.boundary.SocialProfile;
import io.influencegen.influencer.boundary.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An influencer as the database keeps them, opened. */
record StoredInfluencer(
        UserId id,
        Standing standing,
        Answers about,
        boolean aboutDone,
        Optional<Answers> asked,
        Answers audience,
        boolean audienceDone,
        Instant createdAt,
        Optional<Instant> activatedAt) {

    List<RegistrationStep> missing(List<SocialProfile> profiles) {
        List<RegistrationStep> missing = new ArrayList<>();
        if (!aboutDone) {
            missing.add(RegistrationStep.ABOUT);
        }
        if (profiles.isEmpty()) {
            missing.add(RegistrationStep.CHANNELS);
        }
        if (!audienceDone) {
            missing.add(RegistrationStep.AUDIENCE);
        }
        return missing;
    }

    InfluencerView view(List<SocialProfile> profiles) {
        return new InfluencerView(
                id,
                standing,
                about.version() == 0 ? Optional.empty() : Optional.of(AboutAnswers.details(about)),
                asked.map(AboutAnswers::details),
                profiles,
                AudienceAnswers.niches(audience),
                AudienceAnswers.audience(audience),
                missing(profiles),
                createdAt,
                activatedAt);
    }

    RegistrationState state(List<SocialProfile> profiles) {
        return new RegistrationState(view(profiles), asked.orElse(about).version(), audience.version());
    }

    void requireMayBecome(Standing next) {
        if (!standing.mayBecome(next)) {
            throw new DomainException(InfluencerError.STANDING_NOT_ALLOWED, standing.getKey(), next.getKey());
        }
    }
}
