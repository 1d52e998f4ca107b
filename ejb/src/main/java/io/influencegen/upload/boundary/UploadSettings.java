package io.influencegen.upload.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Settings of {@code upload}: how much a person may have under way, and how long things are kept. */
@ApplicationScoped
public class UploadSettings implements SettingCatalog {
    /** How long an upload waits for its next part. */
    public static final SettingDefinition PATIENCE = SettingDefinition.duration(
            "upload.patience", Duration.ofHours(24), Duration.ofMinutes(5), Duration.ofDays(14));
    /** How many uploads a person may have under way. */
    public static final SettingDefinition MOST_OPEN = SettingDefinition.number("upload.most-open", 10, 1, 1000);
    /** How many megabytes they may have together. */
    public static final SettingDefinition MOST_MEGABYTES =
            SettingDefinition.number("upload.most-megabytes", 100, 1, 10_000);
    /** How long what the scanner found something in is kept. */
    public static final SettingDefinition KEEP_QUARANTINED = SettingDefinition.duration(
            "upload.keep-quarantined", Duration.ofDays(90), Duration.ofDays(1), Duration.ofDays(3650));

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(PATIENCE, MOST_OPEN, MOST_MEGABYTES, KEEP_QUARANTINED);
    }
}
