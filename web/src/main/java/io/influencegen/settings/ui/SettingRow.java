package io.influencegen.settings.ui;

import io.influencegen.settings.boundary.SettingType;
import io.influencegen.settings.boundary.SettingView;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** A setting as pages show it. */
public final class SettingRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private final SettingView setting;

    SettingRow(SettingView setting) {
        this.setting = setting;
    }

    public String getKey() {
        return setting.definition().key();
    }

    public String getLabelKey() {
        return "setting." + getKey();
    }

    public String getHelpKey() {
        return getLabelKey() + ".help";
    }

    public String getFeature() {
        return setting.definition().feature();
    }

    public SettingType getType() {
        return setting.definition().type();
    }

    public String getValue() {
        return setting.value();
    }

    public String getDefaultValue() {
        return setting.definition().defaultValue();
    }

    public List<String> getChoices() {
        return setting.definition().choices();
    }

    public String getLeast() {
        return setting.definition().leastText();
    }

    public String getMost() {
        return setting.definition().mostText();
    }

    public boolean isRanged() {
        return getType() == SettingType.NUMBER || getType() == SettingType.DURATION;
    }

    public boolean isByDefault() {
        return setting.isDefault();
    }

    public String getChangedBy() {
        return setting.changed().map(SettingView.Change::by).orElse("");
    }

    public Instant getChangedAt() {
        return setting.changed().map(SettingView.Change::at).orElse(null);
    }

    long version() {
        return setting.version();
    }
}
