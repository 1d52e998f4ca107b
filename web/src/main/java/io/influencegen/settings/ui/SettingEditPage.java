package io.influencegen.settings.ui;

import io.influencegen.audit.boundary.AuditEventView;
import io.influencegen.audit.boundary.AuditTrail;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.settings.boundary.SettingsDesk;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One setting: its value, what is allowed, and who changed it when. */
@Named
@ViewScoped
public class SettingEditPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int HISTORY = 20;

    @Inject
    private SettingsDesk desk;

    @Inject
    private AuditTrail trail;

    @Inject
    private Notices notices;

    private String key;
    private String value;
    private SettingRow setting;
    private List<AuditEventView> history = List.of();

    public void open() {
        if (setting == null) {
            setting = new SettingRow(desk.find(key == null ? "" : key));
            value = setting.getValue();
            history = trail.list(new ListQuery(
                            Map.of("target-type", "setting", "target", setting.getKey()), Optional.empty(), 0, HISTORY))
                    .items();
        }
    }

    public void save() throws IOException {
        desk.change(setting.getKey(), value, setting.version());
        done("settings.saved");
    }

    public void reset() throws IOException {
        desk.reset(setting.getKey(), setting.version());
        done("settings.reset.done");
    }

    private void done(String notice) throws IOException {
        notices.success(notice);
        FacesContext.getCurrentInstance().getExternalContext().redirect(PortalPage.SETTINGS.getPath());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public SettingRow getSetting() {
        return setting;
    }

    public List<AuditEventView> getHistory() {
        return history;
    }
}
