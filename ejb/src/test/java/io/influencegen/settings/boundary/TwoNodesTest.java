package io.influencegen.settings.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.push.boundary.Announced;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.ListeningResumed;
import io.influencegen.push.control.ListeningNode;
import io.influencegen.push.control.NotificationRepository;
import io.influencegen.settings.control.DatabaseSettingsRepository;
import io.influencegen.settings.control.SettingsEditor;
import io.influencegen.settings.control.StoredSetting;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes, each with its own memory, over one database. Their clocks stand still, so only announcements can tell them. */
class TwoNodesTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final SettingDefinition SIZE = PortalSettings.LIST_PAGE_SIZE;

    private final TestDatabase database = TestDatabase.shared();
    private final SettableClock clock = new SettableClock(NOON);
    private final Settings one = node();
    private final Settings two = node();

    @BeforeEach
    void startWithDefaults() {
        database.truncate("setting");
        assertThat(one.number(SIZE), is(25));
        assertThat(two.number(SIZE), is(25));
    }

    @Test
    void bothShouldSeeAChangeAsSoonAsItIsAnnounced() throws Exception {
        try (ListeningNode ears = new ListeningNode("settings-1");
                ListeningNode otherEars = new ListeningNode("settings-2")) {
            change("50", 1);
            one.forgetEverywhere(ears.next());
            two.forgetEverywhere(otherEars.next());
            assertThat(one.number(SIZE), is(50));
            assertThat(two.number(SIZE), is(50));
        }
    }

    @Test
    void aNodeThatMissedAnAnnouncementShouldReadAnewWhenItHearsAgain() throws Exception {
        try (ListeningNode ears = new ListeningNode("settings-1")) {
            ears.onAnything(() -> two.forgetAfterGap(new ListeningResumed()));
            storeSilently("60", 1);
            assertThat(two.number(SIZE), is(25));
            ears.cutOff();
            assertThat(ears.resumed(), is(true));
            assertThat(two.number(SIZE), is(60));
        }
    }

    @Test
    void aNodeThatHearsNothingAtAllShouldFollowWithinFiveSeconds() {
        storeSilently("70", 1);
        clock.advance(Duration.ofSeconds(5));
        assertThat(two.number(SIZE), is(70));
    }

    @Test
    void announcementsOfOtherThingsShouldChangeNothing() {
        storeSilently("70", 1);
        one.forgetEverywhere(new Announced(Audience.everyone(), "banner", Map.of()));
        assertThat(one.number(SIZE), is(25));
    }

    private Settings node() {
        return new Settings(
                () -> database.call(entities -> StoredSetting.values(new DatabaseSettingsRepository(entities).all())),
                clock);
    }

    private void change(String value, long version) {
        database.run(entities -> {
            new DatabaseSettingsRepository(entities).store(stored(value, version));
            new NotificationRepository(entities)
                    .send(new Announced(Audience.nodes(), SettingsEditor.TOPIC, Map.of("key", SIZE.key())));
        });
    }

    private void storeSilently(String value, long version) {
        database.run(entities -> new DatabaseSettingsRepository(entities).store(stored(value, version)));
    }

    private static StoredSetting stored(String value, long version) {
        return new StoredSetting(SIZE.key(), Optional.of(value), version, NOON, "Avery");
    }
}
