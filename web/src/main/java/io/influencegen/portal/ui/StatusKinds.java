package io.influencegen.portal.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which colour a state's pill has, by the state's name: the same word looks the same on every page. */
@Named
@ApplicationScoped
public class StatusKinds {
    private static final Map<String, Set<String>> STATES = Map.of(
            "success",
            Set.of(
                    "success",
                    "active",
                    "approved",
                    "low",
                    "closed",
                    "completed",
                    "delivered",
                    "done",
                    "paid",
                    "published",
                    "up"),
            "warning",
            Set.of(
                    "degraded",
                    "expiring",
                    "medium",
                    "returned",
                    "second-look",
                    "half-open",
                    "held",
                    "interrupted",
                    "paused",
                    "retrying",
                    "suspended",
                    "waiting"),
            "danger",
            Set.of("blocked", "dead", "down", "failed", "high", "open", "overdue", "refused", "rejected", "revoked"),
            "info",
            Set.of(
                    "in-progress",
                    "new",
                    "pending",
                    "processing",
                    "queued",
                    "running",
                    "scheduled",
                    "started",
                    "submitted"));

    /** A state nobody has classed is neutral. */
    public String of(Object state) {
        String name = String.valueOf(state).toLowerCase(Locale.ROOT).replace('_', '-');
        return STATES.entrySet().stream()
                .filter(kind -> kind.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("neutral");
    }
}
