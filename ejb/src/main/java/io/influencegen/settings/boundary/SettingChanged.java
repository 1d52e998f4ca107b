package io.influencegen.settings.boundary;

/** A setting has another value; fired in the transaction of the change. */
public record SettingChanged(SettingDefinition definition, String value) {
    public boolean isOf(SettingDefinition other) {
        return definition.key().equals(other.key());
    }
}
