package io.influencegen.settings.control;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A setting that was changed at least once; without a value when it was set back to its default. */
public record StoredSetting(String key, Optional<String> value, long version, Instant changedAt, String changedBy) {
    public static Map<String, String> values(Collection<StoredSetting> settings) {
        return settings.stream()
                .filter(setting -> setting.value().isPresent())
                .collect(Collectors.toMap(
                        StoredSetting::key, setting -> setting.value().orElseThrow()));
    }
}
