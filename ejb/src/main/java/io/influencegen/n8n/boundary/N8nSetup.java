package io.influencegen.n8n.boundary;

import java.io.Serializable;
import java.util.List;

/** How far the route is set up. Secrets are told as there or not; {@code unreadable} are link hosts that are none. */
public record N8nSetup(
        String route,
        String webhookUrl,
        boolean webhookSecret,
        boolean callbackSecret,
        String callbackUrl,
        int capacity,
        List<String> unreadable)
        implements Serializable {
    public N8nSetup {
        unreadable = List.copyOf(unreadable);
    }

    /** Whether pictures can go that way. */
    public boolean isReady() {
        return !webhookUrl.isEmpty() && webhookSecret && callbackSecret;
    }

    public boolean isOn() {
        return !route.equals(N8nSettings.OFF);
    }
}
