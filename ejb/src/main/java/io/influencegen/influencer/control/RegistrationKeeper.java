package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.AboutDraft;
import io.influencegen.influencer.boundary.AboutYou;
import io.influencegen.influencer.boundary.Audience;
import io.influencegen.influencer.boundary.NewSocialProfile;
import io.influencegen.influencer.boundary.Niche;
import io.influencegen.influencer.boundary.RegistrationState;
import jakarta.enterprise.context.Dependent;
import java.util.Set;
import java.util.UUID;

/** Somebody's own registration. */
@Dependent
public class RegistrationKeeper {
    public RegistrationState state(UserId id) {
        throw new DomainException(CommonError.NOT_FOUND);
    }

    public RegistrationState keep(UserId id, AboutDraft draft) {
        return state(id);
    }

    public RegistrationState completeAbout(UserId id, AboutYou about) {
        return state(id);
    }

    public RegistrationState addProfile(UserId id, NewSocialProfile profile) {
        return state(id);
    }

    public RegistrationState changeFollowers(UserId id, UUID profileId, int seen, int followers) {
        return state(id);
    }

    public RegistrationState removeProfile(UserId id, UUID profileId) {
        return state(id);
    }

    public RegistrationState keepAudience(UserId id, Set<Niche> niches, Audience audience, long seenVersion) {
        return state(id);
    }

    public RegistrationState saveAudience(UserId id, Set<Niche> niches, Audience audience, long seenVersion) {
        return state(id);
    }

    public void seenOn(UserId id, String deviceToken) {}
}
