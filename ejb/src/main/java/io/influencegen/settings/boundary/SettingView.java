package io.influencegen.settings.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** A setting as it stands. The version is what a change must name, so that nobody overwrites what they have not seen. */
public record SettingView(SettingDefinition definition, String value, long version, Change lastChange)
        implements Serializable {
    /** Who changed it last; both empty where nobody did. */
    public record Change(String by, Instant at) implements Serializable {}

    public boolean isDefault() {
        return value.equals(definition.defaultValue());
    }

    public Optional<Change> changed() {
        return Optional.ofNullable(lastChange);
    }
}
