package io.influencegen.n8n.control;

import io.influencegen.fetch.boundary.Origin;
import io.influencegen.imaging.boundary.ImageRoute;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.n8n.boundary.N8nSettings;
import io.influencegen.n8n.boundary.N8nSetup;
import io.influencegen.notification.boundary.PortalLinks;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Hands pictures to a workflow of n8n. Without an address and both secrets it has no room for any. */
@ApplicationScoped
public class N8nRoute implements ImageRoute {
    public static final String NAME = "n8n";
    /** Names the picture that a message asks for; a message without it asks for nothing. */
    static final String GENERATION = "X-InfluenceGen-Generation";

    private static final String CALLBACK = "/api/v1/integrations/n8n/generations/";

    private final Outbox outbox;
    private final CallbackToken token;
    private final N8nSecrets secrets;
    private final PortalLinks links;
    private final Settings settings;

    @Inject
    public N8nRoute(Outbox outbox, CallbackToken token, N8nSecrets secrets, PortalLinks links, Settings settings) {
        this.outbox = outbox;
        this.token = token;
        this.secrets = secrets;
        this.links = links;
        this.settings = settings;
    }

    /** For the container's proxy. */
    protected N8nRoute() {
        this(null, null, null, null, null);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int capacity() {
        return setup().isReady() ? settings.number(N8nSettings.CAPACITY) : 0;
    }

    /** One setting decides; a way that is not set up is nobody's. */
    @Override
    public boolean isFor(String modelRoute) {
        return setup().isReady()
                && switch (settings.text(N8nSettings.ROUTE)) {
                    case N8nSettings.ALL -> true;
                    case N8nSettings.CHOSEN -> NAME.equals(modelRoute);
                    default -> false;
                };
    }

    @Override
    public Duration patience() {
        return settings.duration(N8nSettings.PATIENCE);
    }

    @Override
    public void begin(ImageTask task) {
        String payload = TaskText.of(task, links.to(CALLBACK + task.id()), token.of(task, patience()));
        outbox.enqueue(new OutboxMessage(
                NAME,
                settings.text(N8nSettings.WEBHOOK_URL),
                payload,
                Map.of(GENERATION, task.id().toString()),
                task.lease().toString()));
    }

    /** The message's id. */
    public UUID ping() {
        String payload = Json.createObjectBuilder().add("ping", true).build().toString();
        String key = "ping-" + UUID.randomUUID();
        return outbox.enqueue(OutboxMessage.of(NAME, settings.text(N8nSettings.WEBHOOK_URL), payload, key));
    }

    public N8nSetup setup() {
        return new N8nSetup(
                settings.text(N8nSettings.ROUTE),
                settings.text(N8nSettings.WEBHOOK_URL),
                secrets.webhook().isPresent(),
                secrets.callback().isPresent(),
                links.to(CALLBACK),
                settings.number(N8nSettings.CAPACITY),
                Origin.unreadable(settings.text(N8nSettings.LINK_HOSTS)).toList());
    }
}
