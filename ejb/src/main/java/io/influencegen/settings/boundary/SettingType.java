package io.influencegen.settings.boundary;

/** What a setting's value is. */
public enum SettingType {
    TEXT,
    NUMBER,
    FLAG,
    DURATION,
    CHOICE,
    URL
}
