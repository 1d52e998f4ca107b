package io.influencegen.moderation.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Settings of {@code moderation}. */
@ApplicationScoped
public class ModerationSettings implements SettingCatalog {
    /** In how many of its 64 bits a picture's fingerprint may differ from that of a blocked one and still count as the same. */
    public static final SettingDefinition PICTURE_DISTANCE =
            SettingDefinition.number("moderation.picture-distance", 8, 0, 16);

    /** Where a provider is asked; empty for none. */
    public static final SettingDefinition PROVIDER_URL = SettingDefinition.url("moderation.provider-url");

    public static final SettingDefinition PROVIDER_TIMEOUT = SettingDefinition.duration(
            "moderation.provider-timeout", Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** Whether nothing is made while the provider does not answer. */
    public static final SettingDefinition PROVIDER_REQUIRED =
            SettingDefinition.flag("moderation.provider-required", false);

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(PICTURE_DISTANCE, PROVIDER_URL, PROVIDER_TIMEOUT, PROVIDER_REQUIRED);
    }
}
