package io.influencegen.n8n.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.sun.net.httpserver.HttpServer;
import io.influencegen.fetch.boundary.AddressBlock;
import io.influencegen.n8n.boundary.N8nSettings;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.DeliveryResult.Outcome;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.outbox.boundary.RetryPolicy;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.testdb.SettableClock;
import io.influencegen.webhook.boundary.GuardedPost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class N8nChannelTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SECRET = "a-secret-of-the-webhook";

    private final SettableClock clock = new SettableClock(NOW);
    private final Settings settings = new Settings(Map::of, clock);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final UUID lease = UUID.randomUUID();
    private HttpServer server;
    private boolean wanted = true;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.add(exchange.getRequestHeaders().getFirst("X-InfluenceGen-Secret") + " "
                    + exchange.getRequestHeaders().getFirst("X-InfluenceGen-Delivery"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theWebhookShouldHearItsSecretAndTheLease() {
        assertThat(deliver(Optional.of(SECRET), picture()).outcome(), is(Outcome.DELIVERED));
        assertThat(heard, contains(SECRET + " " + lease));
    }

    @Test
    void aPictureThatNobodyWaitsForShouldNotBeAskedFor() {
        wanted = false;
        assertThat(deliver(Optional.of(SECRET), picture()).outcome(), is(Outcome.NEEDLESS));
        assertThat(heard, is(empty()));
    }

    @Test
    void aPingShouldGoOutWhoeverWaits() {
        wanted = false;
        OutboxMessage ping = OutboxMessage.of(N8nRoute.NAME, address(), "{\"ping\":true}", "ping-1");
        assertThat(deliver(Optional.of(SECRET), ping).outcome(), is(Outcome.DELIVERED));
    }

    @Test
    void withoutASecretNothingShouldGoOut() {
        assertThat(deliver(Optional.empty(), picture()).outcome(), is(Outcome.POSTPONED));
        assertThat(heard, is(empty()));
    }

    @Test
    void theNumbersShouldBeThoseThatWereAgreedOn() {
        RetryPolicy agreed = new RetryPolicy(3, Duration.ofSeconds(2), Duration.ofSeconds(30));
        assertThat(channel(Optional.of(SECRET)).retries(), is(Optional.of(agreed)));
        assertThat(settings.duration(N8nSettings.ANSWER_TIMEOUT), is(Duration.ofSeconds(10)));
    }

    private OutboxMessage picture() {
        Map<String, String> headers =
                Map.of(N8nRoute.GENERATION, UUID.randomUUID().toString());
        return new OutboxMessage(N8nRoute.NAME, address(), "{}", headers, lease.toString());
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhook";
    }

    private DeliveryResult deliver(Optional<String> secret, OutboxMessage message) {
        return channel(secret)
                .deliver(new Delivery(
                        UUID.randomUUID(), message, 1, "reference", new Delivery.Lease("node", NOW.plusSeconds(60))));
    }

    private N8nChannel channel(Optional<String> secret) {
        GuardedPost post = new GuardedPost(clock, InetAddress::getAllByName, List.of(AddressBlock.parse("127.0.0.1")));
        return new N8nChannel(post, picture -> wanted, new N8nSecrets(secret, Optional.empty()), settings);
    }
}
