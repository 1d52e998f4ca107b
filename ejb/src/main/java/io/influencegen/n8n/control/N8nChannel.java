package io.influencegen.n8n.control;

import io.influencegen.imaging.boundary.GenerationWork;
import io.influencegen.n8n.boundary.N8nSettings;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import io.influencegen.outbox.boundary.RetryPolicy;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.webhook.boundary.GuardedPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Calls the workflow's webhook. The secret is laid on only now, so that no row of the outbox holds it. */
@ApplicationScoped
public class N8nChannel implements OutboxChannel {
    private static final Duration UNTIL_SET_UP = Duration.ofMinutes(1);

    private final GuardedPost post;
    private final Predicate<PictureRef> wanted;
    private final N8nSecrets secrets;
    private final Settings settings;

    @Inject
    public N8nChannel(GuardedPost post, GenerationWork work, N8nSecrets secrets, Settings settings) {
        this(post, picture -> work.held(picture.id(), picture.lease()).isPresent(), secrets, settings);
    }

    /** For the container's proxy. */
    protected N8nChannel() {
        this(null, picture -> false, null, null);
    }

    N8nChannel(GuardedPost post, Predicate<PictureRef> wanted, N8nSecrets secrets, Settings settings) {
        this.post = post;
        this.wanted = wanted;
        this.secrets = secrets;
        this.settings = settings;
    }

    @Override
    public String name() {
        return N8nRoute.NAME;
    }

    @Override
    public Optional<RetryPolicy> retries() {
        return Optional.of(new RetryPolicy(
                settings.number(N8nSettings.ATTEMPTS),
                settings.duration(N8nSettings.FIRST_PAUSE),
                settings.duration(N8nSettings.LONGEST_PAUSE)));
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
        if (PictureRef.of(delivery.message()).filter(wanted.negate()).isPresent()) {
            return DeliveryResult.needless("Nobody waits for this picture any more");
        }
        return secrets.webhook()
                .map(secret -> post.send(
                        delivery,
                        Map.of(settings.text(N8nSettings.HEADER), secret),
                        settings.duration(N8nSettings.ANSWER_TIMEOUT)))
                .orElseGet(() -> DeliveryResult.postponed("The webhook's secret is not configured", UNTIL_SET_UP));
    }
}
