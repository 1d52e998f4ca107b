package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.RegistrationCompleted;
import io.influencegen.influencer.boundary.RegistrationState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Somebody's own registration. Each change locks the person's row, and so sees what the one before it left. */
@Dependent
public class RegistrationKeeper {
    private static final int LONGEST_TOKEN = 200;

    private final InfluencerRepository influencers;
    private final SocialProfileRepository profiles;
    private final LookAlikeRepository lookAlikes;
    private final InfluencerNews news;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public RegistrationKeeper(
            InfluencerRepository influencers,
            SocialProfileRepository profiles,
            LookAlikeRepository lookAlikes,
            InfluencerNews news,
            AuditLog audit,
            Clock clock) {
        this.influencers = influencers;
        this.profiles = profiles;
        this.lookAlikes = lookAlikes;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    public RegistrationState state(UserId id) {
        StoredInfluencer found =
                begun(id, influencers.find(id)).or(() -> influencers.find(id)).orElseThrow();
        return found.state(profiles.of(id));
    }

    public void seenOn(UserId id, String deviceToken) {
        if (deviceToken.isBlank() || deviceToken.length() > LONGEST_TOKEN) {
            throw new DomainException(CommonError.INVALID_VALUE, "device", "1 to " + LONGEST_TOKEN + " characters");
        }
        influencers.begin(id, clock.instant());
        lookAlikes.seen(id, deviceToken, clock.instant());
    }

    StoredInfluencer locked(UserId id) {
        return begun(id, influencers.lock(id)).or(() -> influencers.lock(id)).orElseThrow();
    }

    /** What there is after a change, which is told where nothing is missing any more. */
    RegistrationState changed(UserId id, String action) {
        audit.record(AuditEntry.of(action).on("influencer", id.toString()));
        RegistrationState state = state(id);
        if (state.influencer().isComplete()) {
            news.tell(new RegistrationCompleted(id));
        }
        return state;
    }

    private Optional<StoredInfluencer> begun(UserId id, Optional<StoredInfluencer> found) {
        if (found.isEmpty()) {
            influencers.begin(id, clock.instant());
        }
        return found;
    }
}
