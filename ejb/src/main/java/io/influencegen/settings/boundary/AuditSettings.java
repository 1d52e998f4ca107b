package io.influencegen.settings.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Settings of {@code audit}, declared here because a change of any setting is itself audited. */
@ApplicationScoped
public class AuditSettings implements SettingCatalog {
    public static final SettingDefinition FORWARD_ENABLED = SettingDefinition.flag("audit.forward-enabled", false);

    /** Where every audit event is sent; empty for nowhere. */
    public static final SettingDefinition FORWARD_URL = SettingDefinition.url("audit.forward-url");

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(FORWARD_ENABLED, FORWARD_URL);
    }
}
