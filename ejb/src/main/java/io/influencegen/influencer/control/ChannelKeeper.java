package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.influencer.boundary.Handle;
import io.influencegen.influencer.boundary.InfluencerError;
import io.influencegen.influencer.boundary.InfluencerSettings;
import io.influencegen.influencer.boundary.NewSocialProfile;
import io.influencegen.influencer.boundary.Platform;
import io.influencegen.influencer.boundary.RegistrationState;
import io.influencegen.influencer.boundary.SocialProfile;
import io.influencegen.influencer.boundary.SocialProfileAdded;
import io.influencegen.influencer.boundary.SocialProfileRemoved;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The step of social profiles. */
@Dependent
public class ChannelKeeper {
    private static final int MOST_FOLLOWERS = 1_000_000_000;

    private final RegistrationKeeper registration;
    private final SocialProfileRepository profiles;
    private final InfluencerNews news;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public ChannelKeeper(
            RegistrationKeeper registration,
            SocialProfileRepository profiles,
            InfluencerNews news,
            Settings settings,
            Clock clock) {
        this.registration = registration;
        this.profiles = profiles;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    public RegistrationState add(UserId id, NewSocialProfile wanted) {
        Platform platform = wanted.platform();
        Handle handle = platform.read(wanted.handle());
        requireFollowers(wanted.followers());
        registration.locked(id);
        requireRoom(profiles.of(id), platform, handle);
        UUID profileId = TimeOrderedId.next(clock.millis());
        if (!profiles.add(id, profileId, platform, handle, wanted.followers(), clock.instant())) {
            throw new DomainException(InfluencerError.HANDLE_TAKEN, platform.getLabel());
        }
        news.tell(new SocialProfileAdded(id, profileId, handle.address()));
        return registration.changed(id, "influencer.profile-added");
    }

    public RegistrationState changeFollowers(UserId id, UUID profileId, int seen, int followers) {
        requireFollowers(followers);
        registration.locked(id);
        SocialProfile profile = own(id, profileId);
        if (profile.followers() == followers) {
            return registration.state(id);
        }
        if (profile.followers() != seen) {
            throw new DomainException(InfluencerError.ANSWERED_ELSEWHERE, "number of followers");
        }
        profiles.changeFollowers(id, profileId, followers);
        return registration.changed(id, "influencer.followers-changed");
    }

    /** Who works here is found somewhere, so that the last one stays. */
    public RegistrationState remove(UserId id, UUID profileId) {
        StoredInfluencer before = registration.locked(id);
        own(id, profileId);
        if (before.standing().isVerified() && profiles.of(id).size() == 1) {
            throw new DomainException(InfluencerError.LAST_PROFILE);
        }
        profiles.remove(id, profileId, clock.instant());
        news.tell(new SocialProfileRemoved(id, profileId));
        return registration.changed(id, "influencer.profile-removed");
    }

    private void requireRoom(List<SocialProfile> there, Platform platform, Handle handle) {
        int most = settings.number(InfluencerSettings.MOST_PROFILES);
        if (there.size() >= most) {
            throw new DomainException(InfluencerError.PROFILES_TOO_MANY, most);
        }
        String wanted = platform.identityOf(handle);
        if (there.stream()
                .anyMatch(one -> one.platform() == platform && identity(one).equals(wanted))) {
            throw new DomainException(InfluencerError.HANDLE_ADDED, platform.getLabel());
        }
    }

    private static String identity(SocialProfile profile) {
        return profile.platform().identityOf(new Handle(profile.handle(), profile.address()));
    }

    private SocialProfile own(UserId id, UUID profileId) {
        return profiles.of(id).stream()
                .filter(one -> one.id().equals(profileId))
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private static void requireFollowers(int followers) {
        if (followers < 0 || followers > MOST_FOLLOWERS) {
            throw new DomainException(InfluencerError.FOLLOWERS_INVALID, "1,000,000,000");
        }
    }
}
