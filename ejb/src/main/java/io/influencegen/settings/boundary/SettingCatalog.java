package io.influencegen.settings.boundary;

import java.util.List;

/** The settings of one feature; a bean of the feature, found by CDI. */
public interface SettingCatalog {
    List<SettingDefinition> definitions();
}
