package io.influencegen.provider.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Settings of {@code provider}: who is asked, and how patient the product is with them. */
@ApplicationScoped
public class ProviderSettings implements SettingCatalog {
    public static final String MANUAL = "manual";
    public static final String ONFIDO = "onfido";

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Nobody but people, or a provider first. */
    public static final SettingDefinition KIND = SettingDefinition.choice("provider.kind", MANUAL, MANUAL, ONFIDO);

    /** Where the provider is asked; empty for its usual address. */
    public static final SettingDefinition BASE_URL = SettingDefinition.url("provider.base-url");

    /** Which reports a check has, with spaces between. */
    public static final SettingDefinition REPORTS = SettingDefinition.text("provider.reports", "document", 300);

    /** For one request. */
    public static final SettingDefinition STEP_TIMEOUT =
            SettingDefinition.duration("provider.step-timeout", Duration.ofSeconds(10), SECOND, Duration.ofSeconds(30));

    /** How long a check may take until people look instead. */
    public static final SettingDefinition PATIENCE =
            SettingDefinition.duration("provider.patience", Duration.ofHours(24), HOUR, Duration.ofDays(14));

    public static final SettingDefinition ATTEMPTS = SettingDefinition.number("provider.attempts", 3, 1, 10);
    public static final SettingDefinition FIRST_PAUSE =
            SettingDefinition.duration("provider.first-pause", Duration.ofSeconds(10), SECOND, HOUR);
    public static final SettingDefinition LONGEST_PAUSE =
            SettingDefinition.duration("provider.longest-pause", Duration.ofMinutes(1), SECOND, HOUR);

    /** So many failures within the window, and nobody is sent there for a while. */
    public static final SettingDefinition CIRCUIT_FAILURES =
            SettingDefinition.number("provider.circuit-failures", 3, 1, 100);

    public static final SettingDefinition CIRCUIT_WINDOW =
            SettingDefinition.duration("provider.circuit-window", Duration.ofMinutes(2), SECOND, HOUR);
    public static final SettingDefinition CIRCUIT_PAUSE =
            SettingDefinition.duration("provider.circuit-pause", Duration.ofMinutes(10), SECOND, Duration.ofDays(1));

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(
                KIND,
                BASE_URL,
                REPORTS,
                STEP_TIMEOUT,
                PATIENCE,
                ATTEMPTS,
                FIRST_PAUSE,
                LONGEST_PAUSE,
                CIRCUIT_FAILURES,
                CIRCUIT_WINDOW,
                CIRCUIT_PAUSE);
    }
}
