package io.influencegen.settings.control;

import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import io.influencegen.settings.boundary.PortalSettings;
import io.influencegen.settings.boundary.SettingChanged;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** Shows a new banner on every page that is open. */
@Dependent
class BannerNews {
    static void announce(@Observes SettingChanged change, LivePush push) {
        if (change.isOf(PortalSettings.BANNER)) {
            push.announce(Audience.everyone(), "banner", Map.of("text", change.value()));
        }
    }
}
