package io.influencegen.settings.boundary;

import io.influencegen.push.boundary.Announced;
import io.influencegen.push.boundary.ListeningResumed;
import io.influencegen.settings.control.SettingsCache;
import io.influencegen.settings.control.SettingsEditor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** The values in force, for any code, from memory. */
@ApplicationScoped
public class Settings {
    private final SettingsCache cache;

    /** For the container's proxy. */
    protected Settings() {
        cache = null;
    }

    @Inject
    Settings(SettingsReading reading, Clock clock) {
        this(reading::values, clock);
    }

    /** Values from anywhere, by key. */
    public Settings(Supplier<Map<String, String>> values, Clock clock) {
        cache = new SettingsCache(values, clock);
    }

    public String text(SettingDefinition setting) {
        return cache.value(setting);
    }

    public int number(SettingDefinition setting) {
        return Integer.parseInt(cache.value(setting));
    }

    public boolean flag(SettingDefinition setting) {
        return Boolean.parseBoolean(cache.value(setting));
    }

    public Duration duration(SettingDefinition setting) {
        return DurationText.read(cache.value(setting)).orElseThrow();
    }

    /** On this node at once, so that whoever made the change sees it on the next page. */
    void forgetHere(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingChanged change) {
        cache.forget();
    }

    void forgetEverywhere(@Observes Announced announced) {
        if (announced.topic().equals(SettingsEditor.TOPIC)) {
            cache.forget();
        }
    }

    void forgetAfterGap(@Observes ListeningResumed resumed) {
        cache.forget();
    }
}
