package io.influencegen.privacy.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Settings of {@code privacy}. */
@ApplicationScoped
public class PrivacySettings implements SettingCatalog {
    /** How long a copy can be downloaded. */
    public static final SettingDefinition EXPORT_TIME = SettingDefinition.duration(
            "privacy.export-time", Duration.ofDays(7), Duration.ofHours(1), Duration.ofDays(30));

    /** How long we have to decide about an erasure. */
    public static final SettingDefinition ERASURE_TIME = SettingDefinition.duration(
            "privacy.erasure-time", Duration.ofDays(30), Duration.ofDays(1), Duration.ofDays(90));

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(EXPORT_TIME, ERASURE_TIME);
    }
}
