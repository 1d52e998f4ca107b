package io.influencegen.settings.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.settings.control.SettingsEditor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Where administrators see and change settings. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class SettingsDesk {
    @Inject
    private SettingsEditor editor;

    /** Every setting there is, by key. */
    public List<SettingView> list() {
        return editor.list();
    }

    public SettingView find(String key) {
        return editor.find(key);
    }

    /** Refused with CHANGED_MEANWHILE when the setting no longer has the version the caller saw. */
    public SettingView change(String key, String value, long seenVersion) {
        return editor.change(key, value, seenVersion);
    }

    public SettingView reset(String key, long seenVersion) {
        return editor.reset(key, seenVersion);
    }
}
