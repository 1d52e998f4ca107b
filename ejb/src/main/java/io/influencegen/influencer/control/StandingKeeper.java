package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.InfluencerError;
import io.influencegen.influencer.boundary.RegistrationStep;
import io.influencegen.influencer.boundary.Standing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Moves influencers from one standing to the next, and settles what they asked for. */
@Dependent
public class StandingKeeper {
    private static final Logger LOG = System.getLogger(StandingKeeper.class.getName());

    private final InfluencerRepository influencers;
    private final SocialProfileRepository profiles;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public StandingKeeper(
            InfluencerRepository influencers, SocialProfileRepository profiles, AuditLog audit, Clock clock) {
        this.influencers = influencers;
        this.profiles = profiles;
        this.audit = audit;
        this.clock = clock;
    }

    public void activate(UserId id) {
        StoredInfluencer influencer = locked(id);
        List<RegistrationStep> missing = influencer.missing(profiles.of(id));
        if (!missing.isEmpty()) {
            throw new DomainException(
                    InfluencerError.REGISTRATION_INCOMPLETE,
                    missing.stream().map(RegistrationStep::getKey).collect(Collectors.joining(", ")));
        }
        move(influencer, Standing.ACTIVE, "influencer.activated");
    }

    public void refuse(UserId id) {
        move(locked(id), Standing.REFUSED, "influencer.refused");
    }

    public void suspend(UserId id) {
        move(locked(id), Standing.SUSPENDED, "influencer.suspended");
    }

    public void applyAskedChange(UserId id) {
        StoredInfluencer influencer = locked(id);
        influencers.keepAbout(id, asked(influencer));
        influencers.forgetAsked(id);
        audit.record(entry("influencer.details-change-applied", id));
    }

    public void dropAskedChange(UserId id) {
        StoredInfluencer influencer = locked(id);
        influencers.keepAbout(id, influencer.about().after(asked(influencer)));
        influencers.forgetAsked(id);
        audit.record(entry("influencer.details-change-dropped", id));
    }

    public void markProven(UserId id, UUID profileId) {
        locked(id);
        if (profiles.of(id).stream().noneMatch(one -> one.id().equals(profileId))) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        profiles.markProven(id, profileId, clock.instant());
        audit.record(entry("influencer.profile-proven", id).change(Map.of(), Map.of("profile", profileId.toString())));
    }

    private void move(StoredInfluencer influencer, Standing next, String action) {
        influencer.requireMayBecome(next);
        influencers.move(influencer.id(), next, clock.instant());
        audit.record(entry(action, influencer.id())
                .change(Map.of("standing", influencer.standing().name()), Map.of("standing", next.name())));
        LOG.log(Level.INFO, "Influencer {0} became {1}", influencer.id(), next);
    }

    private static Answers asked(StoredInfluencer influencer) {
        return influencer.asked().orElseThrow(() -> new DomainException(InfluencerError.NO_CHANGE_ASKED));
    }

    private StoredInfluencer locked(UserId id) {
        return influencers.lock(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private static AuditEntry entry(String action, UserId id) {
        return AuditEntry.of(action).on("influencer", id.toString());
    }
}
