package io.influencegen.webhook.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Settings of {@code webhook}. */
@ApplicationScoped
public class WebhookSettings implements SettingCatalog {
    /** How long a receiver may take to answer; never longer than the outbox gives a try. */
    public static final SettingDefinition ANSWER_TIMEOUT = SettingDefinition.duration(
            "webhook.answer-timeout", Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofMinutes(5));

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(ANSWER_TIMEOUT);
    }
}
