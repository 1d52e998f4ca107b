package io.influencegen.ownership.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Settings of {@code ownership}. */
@ApplicationScoped
public class OwnershipSettings implements SettingCatalog {
    /** How long a code is good for. */
    public static final SettingDefinition CODE_LIFE = SettingDefinition.duration(
            "ownership.code-life", Duration.ofHours(24), Duration.ofMinutes(5), Duration.ofDays(30));

    /** Whose pages are looked at; empty for anybody's on the open internet. */
    public static final SettingDefinition HOSTS = SettingDefinition.text("ownership.hosts", "", 2000);

    public static final SettingDefinition LOOKS_PER_HOUR =
            SettingDefinition.number("ownership.looks-per-hour", 20, 1, 1000);

    /** For all of a look. */
    public static final SettingDefinition TIMEOUT = SettingDefinition.duration(
            "ownership.timeout", Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(30));

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(CODE_LIFE, HOSTS, LOOKS_PER_HOUR, TIMEOUT);
    }
}
