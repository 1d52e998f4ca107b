package io.influencegen.n8n.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Settings of {@code n8n}: which pictures go that way, where to, and how patient the product is with it. */
@ApplicationScoped
public class N8nSettings implements SettingCatalog {
    public static final String OFF = "off";
    public static final String CHOSEN = "chosen";
    public static final String ALL = "all";

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Pictures of no model, of those whose route is n8n, or of every model. */
    public static final SettingDefinition ROUTE = SettingDefinition.choice("n8n.route", OFF, OFF, CHOSEN, ALL);

    public static final SettingDefinition WEBHOOK_URL = SettingDefinition.url("n8n.webhook-url");
    /** The header in which the webhook expects its secret. */
    public static final SettingDefinition HEADER = SettingDefinition.text("n8n.header", "X-InfluenceGen-Secret", 100);
    /** Pictures that may be on their way through n8n at once. */
    public static final SettingDefinition CAPACITY = SettingDefinition.number("n8n.capacity", 4, 1, 1000);
    /** How long a picture may take from webhook to callback. */
    public static final SettingDefinition PATIENCE = SettingDefinition.duration(
            "n8n.patience", Duration.ofMinutes(10), Duration.ofSeconds(10), Duration.ofHours(24));

    public static final SettingDefinition ANSWER_TIMEOUT =
            SettingDefinition.duration("n8n.answer-timeout", Duration.ofSeconds(10), SECOND, Duration.ofMinutes(5));
    public static final SettingDefinition ATTEMPTS = SettingDefinition.number("n8n.attempts", 3, 1, 20);
    public static final SettingDefinition FIRST_PAUSE =
            SettingDefinition.duration("n8n.first-pause", Duration.ofSeconds(2), SECOND, Duration.ofHours(1));
    public static final SettingDefinition LONGEST_PAUSE =
            SettingDefinition.duration("n8n.longest-pause", Duration.ofSeconds(30), SECOND, Duration.ofHours(1));
    /** From where links of callbacks may be fetched, beside our own workers. */
    public static final SettingDefinition LINK_HOSTS = SettingDefinition.text("n8n.link-hosts", "", 2000);

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(
                ROUTE,
                WEBHOOK_URL,
                HEADER,
                CAPACITY,
                PATIENCE,
                ANSWER_TIMEOUT,
                ATTEMPTS,
                FIRST_PAUSE,
                LONGEST_PAUSE,
                LINK_HOSTS);
    }
}
