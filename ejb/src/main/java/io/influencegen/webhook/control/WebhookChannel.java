package io.influencegen.webhook.control;

import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Posts a message's payload as JSON, signed, to its destination. */
@ApplicationScoped
public class WebhookChannel implements OutboxChannel {
    public static final String NAME = "webhook";

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private final DestinationGuard guard;
    private final PinnedClient clients = new PinnedClient();
    private final WebhookSecret secret;
    private final Clock clock;
    private final BooleanSupplier privateAllowed;
    private final Duration answerTimeout;

    @Inject
    public WebhookChannel(
            WebhookSecret secret,
            Clock clock,
            @ConfigProperty(name = "influencegen.webhook.allow-private-addresses", defaultValue = "false")
                    boolean privateAllowed) {
        this(secret, clock, () -> privateAllowed, InetAddress::getAllByName, ANSWER_TIMEOUT);
    }

    protected WebhookChannel() {
        this(null, null, () -> false, InetAddress::getAllByName, ANSWER_TIMEOUT);
    }

    WebhookChannel(
            WebhookSecret secret,
            Clock clock,
            BooleanSupplier privateAllowed,
            DestinationGuard.Resolver resolver,
            Duration answerTimeout) {
        this.secret = secret;
        this.clock = clock;
        this.privateAllowed = privateAllowed;
        this.guard = new DestinationGuard(resolver);
        this.answerTimeout = answerTimeout;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
        try {
            CheckedDestination destination = guard.check(delivery.destination(), privateAllowed.getAsBoolean());
            HttpRequest request = request(destination, delivery);
            return send(clients.clientFor(destination).sendAsync(request, answer -> new LimitedBody()));
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
                .timeout(answerTimeout)
                .POST(BodyPublishers.ofString(delivery.payload()))
                .build();
    }

    private DeliveryResult send(CompletableFuture<HttpResponse<String>> exchange) {
        try {
            HttpResponse<String> answer = exchange.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
            return WebhookAnswer.of(answer, clock.instant());
        } catch (TimeoutException e) {
            return DeliveryResult.failed("The answer took longer than " + DEADLINE.toSeconds() + " s");
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
