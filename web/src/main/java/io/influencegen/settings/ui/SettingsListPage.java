package io.influencegen.settings.ui;

import io.influencegen.settings.boundary.SettingsDesk;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every setting, by the feature it belongs to. */
@Named
@RequestScoped
public class SettingsListPage {
    @Inject
    private SettingsDesk desk;

    private Map<String, List<SettingRow>> groups;

    @PostConstruct
    void read() {
        groups = desk.list().stream()
                .map(SettingRow::new)
                .collect(Collectors.groupingBy(SettingRow::getFeature, TreeMap::new, Collectors.toList()));
    }

    public Map<String, List<SettingRow>> getGroups() {
        return groups;
    }
}
