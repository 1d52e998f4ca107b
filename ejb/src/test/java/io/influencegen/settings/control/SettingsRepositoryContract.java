package io.influencegen.settings.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What any store of settings does. */
interface SettingsRepositoryContract {
    Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    <T> T inTransaction(Function<SettingsRepository, T> work);

    @Test
    default void aStoredSettingShouldBeFound() {
        StoredSetting first = setting("test.a", Optional.of("x"), 1);
        assertThat(inTransaction(settings -> settings.find("test.a")), is(Optional.empty()));
        assertThat(inTransaction(settings -> settings.store(first)), is(true));
        assertThat(inTransaction(settings -> settings.find("test.a")), is(Optional.of(first)));
        assertThat(inTransaction(SettingsRepository::all), hasItem(first));
    }

    @Test
    default void onlyTheVersionThatFollowsShouldBeStored() {
        inTransaction(settings -> settings.store(setting("test.b", Optional.of("x"), 1)));
        assertThat(inTransaction(settings -> settings.store(setting("test.b", Optional.of("y"), 1))), is(false));
        assertThat(inTransaction(settings -> settings.store(setting("test.b", Optional.of("y"), 3))), is(false));
        assertThat(inTransaction(settings -> settings.store(setting("test.b", Optional.of("y"), 2))), is(true));
        assertThat(
                inTransaction(settings -> settings.find("test.b")),
                is(Optional.of(setting("test.b", Optional.of("y"), 2))));
    }

    @Test
    default void aSettingWithoutValueShouldKeepItsVersion() {
        inTransaction(settings -> settings.store(setting("test.c", Optional.of("x"), 1)));
        inTransaction(settings -> settings.store(setting("test.c", Optional.empty(), 2)));
        assertThat(
                inTransaction(settings -> settings.find("test.c")),
                is(Optional.of(setting("test.c", Optional.empty(), 2))));
    }

    private static StoredSetting setting(String key, Optional<String> value, long version) {
        return new StoredSetting(key, value, version, NOON, "Avery");
    }
}
