package io.influencegen.influencer.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.control.AboutKeeper;
import io.influencegen.influencer.control.AudienceKeeper;
import io.influencegen.influencer.control.ChannelKeeper;
import io.influencegen.influencer.control.RegistrationKeeper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/**
 * The caller's own registration. What is answered is kept from the first letter on; who answers the same question on two devices
 * is told, and nothing newer is overwritten.
 */
@Stateless
@RolesAllowed(Roles.INFLUENCER)
public class Registration {
    @Inject
    private RegistrationKeeper keeper;

    @Inject
    private AboutKeeper abouts;

    @Inject
    private ChannelKeeper channels;

    @Inject
    private AudienceKeeper audiences;

    @Inject
    private RequestContext context;

    /** Begins the registration where there is none yet. */
    public InfluencerView mine() {
        return state().influencer();
    }

    /** As {@link #mine}, with the versions that changes are compared with. */
    public RegistrationState state() {
        return keeper.state(caller());
    }

    /**
     * Keeps answers of the first step as they are being written; only their lengths are checked. Refused with
     * ANSWERED_ELSEWHERE where one of these answers was changed elsewhere since the version that was seen; others are merged.
     */
    public RegistrationState keep(AboutDraft draft) {
        return abouts.keep(caller(), draft);
    }

    /** Checks all of it. Once the caller is verified, it becomes a change that waits for approval. */
    public RegistrationState completeAbout(AboutYou about) {
        return abouts.complete(caller(), about);
    }

    public RegistrationState addProfile(NewSocialProfile profile) {
        return channels.add(caller(), profile);
    }

    /** Refused with CHANGED_MEANWHILE where the number is no longer the one that was seen. */
    public RegistrationState changeFollowers(UUID profileId, int seen, int followers) {
        return channels.changeFollowers(caller(), profileId, seen, followers);
    }

    public RegistrationState removeProfile(UUID profileId) {
        return channels.remove(caller(), profileId);
    }

    /** Keeps niches and audience as they are being chosen, as {@link #keep} does. */
    public RegistrationState keepAudience(Set<Niche> niches, Audience audience, long seenVersion) {
        return audiences.keep(caller(), niches, audience, seenVersion);
    }

    /** Checks all of it. */
    public RegistrationState saveAudience(Set<Niche> niches, Audience audience, long seenVersion) {
        return audiences.save(caller(), niches, audience, seenVersion);
    }

    /** Remembers, in a form that nobody can read back, that the caller came with this device. */
    public void seenOn(String deviceToken) {
        keeper.seenOn(caller(), deviceToken);
    }

    private UserId caller() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
