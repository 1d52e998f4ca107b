package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.influencer.boundary.Address;
import io.influencegen.influencer.boundary.AgeGroup;
import io.influencegen.influencer.boundary.Audience;
import io.influencegen.influencer.boundary.GenderGroup;
import io.influencegen.influencer.boundary.Niche;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.influencer.boundary.Platform;
import io.influencegen.influencer.boundary.Standing;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In a demonstration the demo influencer has been here for a while: registered, verified, active. Nobody is told. */
@Singleton
@Startup
@DependsOn("FirstAccounts")
public class DemoInfluencer {
    private static final String NAME = "Ines Influencer";

    @Inject
    private Accounts accounts;

    @Inject
    private InfluencerRepository influencers;

    @Inject
    private SocialProfileRepository profiles;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "influencegen.demo.enabled", defaultValue = "false")
    private boolean demo;

    @PostConstruct
    void registerTheDemo() {
        if (demo) {
            accounts.named(NAME).stream()
                    .filter(id -> !influencers.exists(id))
                    .findFirst()
                    .ifPresent(this::register);
        }
    }

    private void register(UserId id) {
        influencers.begin(id, clock.instant());
        influencers.keepAbout(id, Answers.NONE.replacedBy(AboutAnswers.of(person())));
        influencers.keepAudience(id, Answers.NONE.replacedBy(AudienceAnswers.of(niches(), audience())), true);
        add(id, Platform.INSTAGRAM, "ines.influencer", 48_200);
        add(id, Platform.TIKTOK, "ines.influencer", 21_700);
        influencers.move(id, Standing.ACTIVE, clock.instant());
    }

    private void add(UserId id, Platform platform, String handle, int followers) {
        UUID profileId = TimeOrderedId.next(clock.millis());
        profiles.add(id, profileId, platform, platform.read(handle), followers, clock.instant());
        profiles.markProven(id, profileId, clock.instant());
    }

    private static PersonDetails person() {
        return new PersonDetails(
                "Ines",
                "Influencer",
                Optional.of(LocalDate.of(1996, 5, 14)),
                "+4930901820",
                new Address("Lindenallee 12", "", "10115", "Berlin", "", "DE"));
    }

    private static Set<Niche> niches() {
        return Set.of(Niche.FASHION, Niche.LIFESTYLE, Niche.TRAVEL);
    }

    private static Audience audience() {
        return new Audience(
                Map.of(AgeGroup.FROM_18, 46, AgeGroup.FROM_25, 38, AgeGroup.FROM_35, 16),
                Map.of(GenderGroup.WOMEN, 71, GenderGroup.MEN, 26, GenderGroup.OTHERS, 3),
                Map.of("DE", 64));
    }
}
