package io.influencegen.gallery.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Settings of {@code gallery}: how long pictures are kept, and how they are given out. */
@ApplicationScoped
public class GallerySettings implements SettingCatalog {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** How long a deleted picture can be brought back. */
    public static final SettingDefinition KEEP_DELETED = SettingDefinition.duration(
            "gallery.keep-deleted", Duration.ofDays(30), Duration.ofDays(1), Duration.ofDays(3650));
    /** How long people's own pictures are kept; nothing means for ever. */
    public static final SettingDefinition KEEP_PERSONAL =
            SettingDefinition.duration("gallery.keep-personal", Duration.ZERO, Duration.ZERO, LONGEST);
    /** How long pictures of campaigns are kept; nothing means for ever. */
    public static final SettingDefinition KEEP_CAMPAIGN =
            SettingDefinition.duration("gallery.keep-campaign", Duration.ZERO, Duration.ZERO, LONGEST);

    public static final SettingDefinition JPEG_QUALITY = SettingDefinition.number("gallery.jpeg-quality", 92, 10, 100);
    public static final SettingDefinition WEBP_QUALITY = SettingDefinition.number("gallery.webp-quality", 88, 10, 100);

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(KEEP_DELETED, KEEP_PERSONAL, KEEP_CAMPAIGN, JPEG_QUALITY, WEBP_QUALITY);
    }
}
