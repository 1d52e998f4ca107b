package io.influencegen.settings.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** The settings of the portal as a whole. */
@ApplicationScoped
public class PortalSettings implements SettingCatalog {
    /** A line on top of every page; empty for none. Pages get a change as topic {@code banner}. */
    public static final SettingDefinition BANNER = SettingDefinition.text("portal.banner", "", 300);

    /** How long a person may do nothing before having to sign in again. */
    public static final SettingDefinition SESSION_IDLE_TIMEOUT = SettingDefinition.duration(
            "portal.session-idle-timeout", Duration.ofMinutes(30), Duration.ofMinutes(5), Duration.ofHours(12));

    /** How long a person may stay without signing in again, however busy. */
    public static final SettingDefinition SESSION_LIFETIME = SettingDefinition.duration(
            "portal.session-lifetime", Duration.ofHours(12), Duration.ofMinutes(15), Duration.ofDays(7));

    /** On how many devices a person can be signed in at once; the next sign-in ends the oldest. */
    public static final SettingDefinition SESSIONS_PER_PERSON =
            SettingDefinition.number("portal.sessions-per-person", 5, 1, 100);

    /** Rows of a list at first sight. */
    public static final SettingDefinition LIST_PAGE_SIZE =
            SettingDefinition.number("portal.list-page-size", 25, 5, 200);

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(BANNER, SESSION_IDLE_TIMEOUT, SESSION_LIFETIME, SESSIONS_PER_PERSON, LIST_PAGE_SIZE);
    }
}
