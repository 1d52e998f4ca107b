package io.influencegen.webhook.boundary;

import io.influencegen.fetch.boundary.AddressBlock;
import io.influencegen.fetch.boundary.CheckedDestination;
import io.influencegen.fetch.boundary.DestinationGuard;
import io.influencegen.fetch.boundary.LimitedBody;
import io.influencegen.fetch.boundary.PinnedClient;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.webhook.control.WebhookAnswer;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Posts a message's payload as JSON, once: to addresses that may be reached, in the time that there is. */
@ApplicationScoped
public class GuardedPost {
    private static final Duration TIME_TO_RECORD = Duration.ofSeconds(1);
    private static final int EXCERPT = 2048;

    private final DestinationGuard guard;
    private final PinnedClient clients = new PinnedClient();
    private final Clock clock;

    @Inject
    public GuardedPost(
            Clock clock,
            @ConfigProperty(name = "influencegen.webhook.private-networks") Optional<String> privateNetworks) {
        this(clock, InetAddress::getAllByName, blocks(privateNetworks.orElse("")));
    }

    /** For the container's proxy. */
    protected GuardedPost() {
        this(null, InetAddress::getAllByName, List.of());
    }

    public GuardedPost(Clock clock, DestinationGuard.Resolver resolver, List<AddressBlock> privateNetworks) {
        this.clock = clock;
        this.guard = new DestinationGuard(resolver, privateNetworks);
    }

    private static List<AddressBlock> blocks(String networks) {
        try {
            return AddressBlock.list(networks);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "influencegen.webhook.private-networks cannot be read: %s.".formatted(e.getMessage()), e);
        }
    }

    public DeliveryResult send(Delivery delivery, Map<String, String> headers, Duration timeout) {
        try {
            CheckedDestination destination = guard.check(delivery.destination());
            HttpRequest request = request(destination, delivery, headers, timeout);
            return send(
                    clients.clientFor(destination).sendAsync(request, answer -> new LimitedBody(EXCERPT)),
                    deadline(delivery, timeout));
        } catch (DestinationGuard.Forbidden e) {
            return DeliveryResult.refused(e.getMessage());
        } catch (UnknownHostException e) {
            return DeliveryResult.failed("The host name is unknown");
        }
    }

    private HttpRequest request(
            CheckedDestination destination, Delivery delivery, Map<String, String> headers, Duration timeout) {
        HttpRequest.Builder request =
                clients.request(destination, delivery.attempt()).setHeader("Content-Type", "application/json");
        delivery.headers().forEach(request::setHeader);
        headers.forEach(request::setHeader);
        return request.setHeader("Host", destination.hostHeader())
                .setHeader("User-Agent", "InfluenceGen")
                .setHeader("X-Correlation-Id", delivery.correlationId())
                .setHeader("X-InfluenceGen-Delivery", delivery.idempotencyKey())
                .timeout(timeout)
                .POST(BodyPublishers.ofString(delivery.payload()))
                .build();
    }

    /** For all of the exchange, and before the message is taken from this node. */
    private Duration deadline(Delivery delivery, Duration timeout) {
        Duration wish = timeout.plus(PinnedClient.CONNECT_TIMEOUT);
        Duration left =
                Duration.between(clock.instant(), delivery.lease().until()).minus(TIME_TO_RECORD);
        return wish.compareTo(left) < 0 ? wish : left;
    }

    private DeliveryResult send(CompletableFuture<HttpResponse<byte[]>> exchange, Duration deadline) {
        try {
            HttpResponse<byte[]> answer = exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
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
