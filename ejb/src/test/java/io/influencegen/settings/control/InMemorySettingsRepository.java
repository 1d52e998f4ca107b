package io.influencegen.settings.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings in a map. */
final class InMemorySettingsRepository implements SettingsRepository {
    private final Map<String, StoredSetting> settings = new TreeMap<>();

    @Override
    public List<StoredSetting> all() {
        return List.copyOf(settings.values());
    }

    @Override
    public Optional<StoredSetting> find(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    @Override
    public boolean store(StoredSetting next) {
        long version = find(next.key()).map(StoredSetting::version).orElse(next.version() - 1);
        if (version != next.version() - 1) {
            return false;
        }
        settings.put(next.key(), next);
        return true;
    }
}
