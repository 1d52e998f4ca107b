package io.influencegen.settings.control;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every setting that any feature declares, by key. */
@ApplicationScoped
public class KnownSettings {
    private final SortedMap<String, SettingDefinition> byKey = new TreeMap<>();

    /** For the container's proxy. */
    protected KnownSettings() {}

    @Inject
    KnownSettings(@Any Instance<SettingCatalog> catalogs) {
        this((Iterable<SettingCatalog>) catalogs);
    }

    KnownSettings(Iterable<SettingCatalog> catalogs) {
        for (SettingCatalog catalog : catalogs) {
            catalog.definitions().forEach(this::add);
        }
    }

    Collection<SettingDefinition> all() {
        return byKey.values();
    }

    Optional<SettingDefinition> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private void add(SettingDefinition setting) {
        if (byKey.put(setting.key(), setting) != null) {
            throw new IllegalStateException("Two features declare the setting " + setting.key());
        }
    }
}
