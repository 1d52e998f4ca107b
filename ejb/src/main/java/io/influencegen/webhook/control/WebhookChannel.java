package io.influencegen.webhook.control;

import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.webhook.boundary.WebhookSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Posts a message's payload as JSON, signed, to its destination. */
@ApplicationScoped
public class WebhookChannel implements OutboxChannel {
    public static final String NAME = "webhook";

    private static final Duration TIME_TO_RECORD = Duration.ofSeconds(1);

    private final DestinationGuard guard;
    private final PinnedClient clients = new PinnedClient();
    private final WebhookSecret secret;
    private final Clock clock;
    private final Settings settings;

    @Inject
    public WebhookChannel(
            WebhookSecret secret,
            Clock clock,
            Settings settings,
            @ConfigProperty(name = "influencegen.webhook.private-networks") Optional<String> privateNetworks) {
        this(secret, clock, settings, InetAddress::getAllByName, blocks(privateNetworks.orElse("")));
    }

    /** For the container's proxy. */
    protected WebhookChannel() {
        this(null, null, null, InetAddress::getAllByName, List.of());
    }

    WebhookChannel(
            WebhookSecret secret,
            Clock clock,
            Settings settings,
            DestinationGuard.Resolver resolver,
            List<AddressBlock> privateNetworks) {
        this.secret = secret;
        this.clock = clock;
        this.settings = settings;
        this.guard = new DestinationGuard(resolver, privateNetworks);
    }

    private static List<AddressBlock> blocks(String networks) {
        try {
            return Stream.of(networks.split(","))
                    .filter(network -> !network.isBlank())
                    .map(AddressBlock::parse)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "influencegen.webhook.private-networks cannot be read: %s.".formatted(e.getMessage()), e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
        try {
            CheckedDestination destination = guard.check(delivery.destination());
            HttpRequest request = request(destination, delivery);
            return send(
                    clients.clientFor(destination).sendAsync(request, answer -> new LimitedBody()), deadline(delivery));
        } catch (DestinationGuard.Forbidden e) {
            return DeliveryResult.refused(e.getMessage());
        } catch (UnknownHostException e) {
            return DeliveryResult.failed("The host name is unknown");
        }
    }

    private HttpRequest request(CheckedDestination destination, Delivery delivery) {
        long timestamp = clock.instant().getEpochSecond();
        HttpRequest.Builder request =
                clients.request(destination, delivery.attempt()).setHeader("Content-Type", "application/json");
        delivery.headers().forEach(request::setHeader);
        return request.setHeader("Host", destination.hostHeader())
                .setHeader("User-Agent", "InfluenceGen")
                .setHeader("X-Correlation-Id", delivery.correlationId())
                .setHeader("X-InfluenceGen-Delivery", delivery.idempotencyKey())
                .setHeader("X-InfluenceGen-Timestamp", String.valueOf(timestamp))
                .setHeader(
                        "X-InfluenceGen-Signature", WebhookSignature.of(secret.bytes(), timestamp, delivery.payload()))
                .timeout(settings.duration(WebhookSettings.ANSWER_TIMEOUT))
                .POST(BodyPublishers.ofString(delivery.payload()))
                .build();
    }

    /** For all of the exchange, and before the message is taken from this node. */
    private Duration deadline(Delivery delivery) {
        Duration wish = settings.duration(WebhookSettings.ANSWER_TIMEOUT).plus(PinnedClient.CONNECT_TIMEOUT);
        Duration left =
                Duration.between(clock.instant(), delivery.lease().until()).minus(TIME_TO_RECORD);
        return wish.compareTo(left) < 0 ? wish : left;
    }

    private DeliveryResult send(CompletableFuture<HttpResponse<String>> exchange, Duration deadline) {
        try {
            HttpResponse<String> answer = exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return WebhookAnswer.of(answer, clock.instant());
        } catch (TimeoutException e) {
            return DeliveryResult.failed("The answer took longer than " + deadline.toSeconds() + " s");
        } catch (ExecutionException e) {
            return DeliveryResult.failed(WebhookAnswer.reason((IOException) e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DeliveryResult.failed("The node stopped");
        } finally {
            exchange.cancel(true);
        }
    }
}
