package io.influencegen.webhook.control;

import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.webhook.boundary.GuardedPost;
import io.influencegen.webhook.boundary.WebhookSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Posts a message's payload as JSON, signed, to its destination. */
@ApplicationScoped
public class WebhookChannel implements OutboxChannel {
    public static final String NAME = "webhook";

    private final GuardedPost post;
    private final WebhookSecret secret;
    private final Clock clock;
    private final Settings settings;

    @Inject
    public WebhookChannel(GuardedPost post, WebhookSecret secret, Clock clock, Settings settings) {
        this.post = post;
        this.secret = secret;
        this.clock = clock;
        this.settings = settings;
    }

    /** For the container's proxy. */
    protected WebhookChannel() {
        this(null, null, null, null);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
        long timestamp = clock.instant().getEpochSecond();
        Map<String, String> proof = Map.of(
                "X-InfluenceGen-Timestamp",
                String.valueOf(timestamp),
                "X-InfluenceGen-Signature",
                WebhookSignature.of(secret.bytes(), timestamp, delivery.payload()));
        return post.send(delivery, proof, settings.duration(WebhookSettings.ANSWER_TIMEOUT));
    }
}
