package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.crypto.control.KeyStage;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.identity.control.AccountNameRepository;
import io.influencegen.influencer.boundary.AboutYou;
import io.influencegen.influencer.boundary.Address;
import io.influencegen.influencer.boundary.AgeGroup;
import io.influencegen.influencer.boundary.Audience;
import io.influencegen.influencer.boundary.GenderGroup;
import io.influencegen.influencer.boundary.InfluencerLine;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.NewSocialProfile;
import io.influencegen.influencer.boundary.Niche;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.influencer.boundary.Platform;
import io.influencegen.influencer.boundary.RegistrationState;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Tallies;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Influencers on a real database, with real keys. What is told and what is audited is kept for the test. */
final class PeopleStage {
    static final Audience AUDIENCE = new Audience(
            Map.of(AgeGroup.FROM_18, 60, AgeGroup.FROM_25, 40),
            Map.of(GenderGroup.WOMEN, 70, GenderGroup.MEN, 28, GenderGroup.OTHERS, 2),
            Map.of("DE", 55));

    final TestDatabase database;
    final SettableClock clock;
    final List<Object> news = Collections.synchronizedList(new ArrayList<>());
    final List<String> trail = Collections.synchronizedList(new ArrayList<>());
    private final KeyStage.Node node;

    PeopleStage(Path folder) {
        KeyStage keys = new KeyStage(folder);
        node = keys.node();
        database = keys.database;
        clock = keys.clock;
        database.truncate("influencer");
    }

    /** What one transaction works with. */
    final class Desk {
        final InfluencerRepository influencers;
        final SocialProfileRepository profiles;
        final RegistrationKeeper registration;
        final AboutKeeper about;
        final ChannelKeeper channels;
        final AudienceKeeper audience;
        final StandingKeeper standing;
        final InfluencerReading reading;
        final InfluencerListRepository list;

        Desk(EntityManager entities) {
            KeyStage.Keys keys = node.keys(entities);
            PersonSeal seal = new PersonSeal(keys.cipher(), keys.index());
            Settings settings = new Settings(Map::of, clock);
            InfluencerNews told = new InfluencerNews() {
                @Override
                void tell(Object event) {
                    news.add(event);
                }
            };
            AuditLog log = new AuditLog() {
                @Override
                public void record(AuditEntry entry) {
                    trail.add(entry.action());
                }
            };
            influencers = new InfluencerRepository(entities, seal);
            profiles = new SocialProfileRepository(entities, seal);
            LookAlikeRepository lookAlikes = new LookAlikeRepository(entities, seal);
            registration = new RegistrationKeeper(influencers, profiles, lookAlikes, told, log, clock);
            about = new AboutKeeper(registration, influencers, new AboutCheck(settings, clock), told, log);
            channels = new ChannelKeeper(registration, profiles, told, settings, clock);
            audience = new AudienceKeeper(registration, influencers);
            standing = new StandingKeeper(influencers, profiles, log, clock);
            reading = new InfluencerReading(influencers, profiles, lookAlikes);
            Accounts accounts = new Accounts(new AccountNameRepository(entities));
            list = new InfluencerListRepository(entities, seal, accounts, new Tallies(clock));
        }
    }

    <T> T call(Function<Desk, T> work) {
        return database.call(entities -> work.apply(new Desk(entities)));
    }

    void settle(java.util.function.Consumer<StandingKeeper> work) {
        call(desk -> {
            work.accept(desk.standing);
            return true;
        });
    }

    RegistrationState state(UserId id) {
        return call(desk -> desk.registration.state(id));
    }

    InfluencerView view(UserId id) {
        return state(id).influencer();
    }

    UserId account(String name) {
        UUID id = UUID.randomUUID();
        database.run(entities -> entities.createNativeQuery("""
                        insert into influencegen.user_account
                            (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                        values (cast(?1 as uuid), '', convert_to(?1, 'UTF8'), ?2, '', 'ACTIVE', now(), 1)""")
                .setParameter(1, id.toString())
                .setParameter(2, name)
                .executeUpdate());
        return new UserId(id);
    }

    /** Somebody who has answered everything. */
    UserId registered(String givenName, String familyName, String handle) {
        UserId id = account(givenName + " " + familyName);
        clock.advance(Duration.ofMinutes(1));
        give(id, details(givenName, familyName));
        call(desk -> desk.channels.add(id, new NewSocialProfile(Platform.INSTAGRAM, handle, 1000)));
        call(desk -> desk.audience.save(
                id,
                Set.of(Niche.FOOD, Niche.TRAVEL),
                AUDIENCE,
                desk.registration.state(id).audienceVersion()));
        return id;
    }

    UserId active(String givenName, String familyName, String handle) {
        UserId id = registered(givenName, familyName, handle);
        settle(keeper -> keeper.activate(id));
        return id;
    }

    RegistrationState give(UserId id, PersonDetails details) {
        return call(desk -> desk.about.complete(
                id, new AboutYou(details, desk.registration.state(id).aboutVersion())));
    }

    Page<InfluencerLine> list(Sight sight, String... filter) {
        Map<String, String> filters = filter.length == 0 ? Map.of() : Map.of(filter[0], filter[1]);
        return call(desk -> desk.list.list(new ListQuery(filters, Optional.empty(), 0, 50), sight));
    }

    static PersonDetails details(String givenName, String familyName) {
        return new PersonDetails(
                givenName,
                familyName,
                Optional.of(LocalDate.of(1994, 8, 23)),
                "0151 23456789",
                new Address("Lindenweg 7", "", "10115", "Berlin", "", "DE"));
    }
}
