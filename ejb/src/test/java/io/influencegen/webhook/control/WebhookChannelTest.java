package io.influencegen.webhook.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.fetch.boundary.AddressBlock;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.DeliveryResult.Outcome;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.testdb.SettableClock;
import io.influencegen.webhook.boundary.GuardedPost;
import io.influencegen.webhook.boundary.WebhookSettings;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookChannelTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path data;

    private WebhookSecret secret;
    private List<AddressBlock> ownNetworks = List.of(AddressBlock.parse("127.0.0.0/8"));
    private Duration lease = Duration.ofMinutes(1);
    private final AtomicInteger lookUps = new AtomicInteger();

    @BeforeEach
    void openTheDataFolder() {
        secret = new WebhookSecret(Optional.empty(), data.toString(), new RandomBytes());
    }

    @Test
    void theReceiverShouldBeAbleToProveWhoSentIt() {
        try (Receiver receiver = new Receiver(Receiver.status(204))) {
            DeliveryResult result = deliver(receiver.address("collector.example"));
            assertThat(result.outcome(), is(Outcome.DELIVERED));
            assertThat(result.status(), is(Optional.of(204)));
            String timestamp = receiver.header(0, "X-influencegen-timestamp");
            assertThat(timestamp, is(String.valueOf(NOW.getEpochSecond())));
            assertThat(receiver.header(0, "X-influencegen-delivery"), is("key-1"));
            assertThat(
                    receiver.header(0, "X-influencegen-signature"),
                    is(WebhookSignature.of(secret.bytes(), Long.parseLong(timestamp), receiver.bodies.get(0))));
        }
    }

    @Test
    void theNameShouldBeResolvedOnceAndKeptAsHost() {
        try (Receiver receiver = new Receiver(Receiver.status(200))) {
            String address = receiver.address("collector.example");
            deliver(address);
            assertThat(lookUps.get(), is(1));
            assertThat(receiver.header(0, "Host"), containsString("collector.example:"));
        }
    }

    @Test
    void aReceiverThatIsDownShouldFailForNow() {
        String address;
        try (Receiver receiver = new Receiver(Receiver.status(200))) {
            address = receiver.address("127.0.0.1");
        }
        DeliveryResult result = deliver(address);
        assertThat(result.outcome(), is(Outcome.FAILED));
        assertThat(result.error(), is(Optional.of("The receiver does not accept connections")));
    }

    @Test
    void aSlowReceiverShouldNotHoldUsLongerThanTheTimeout() {
        CountDownLatch never = new CountDownLatch(1);
        try (Receiver receiver = new Receiver(exchange -> await(never))) {
            long start = System.nanoTime();
            DeliveryResult result = deliver(receiver.address("127.0.0.1"));
            assertThat(result.outcome(), is(Outcome.FAILED));
            assertThat(result.error(), is(Optional.of("The receiver did not answer in time")));
            assertThat(Duration.ofNanos(System.nanoTime() - start), is(lessThan(Duration.ofSeconds(5))));
            never.countDown();
        }
    }

    @Test
    void aReceiverThatTricklesShouldNotHoldUsBeyondTheLease() {
        lease = Duration.ofSeconds(2);
        CountDownLatch never = new CountDownLatch(1);
        try (Receiver receiver = new Receiver(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await(never);
        })) {
            DeliveryResult result = deliver(receiver.address("127.0.0.1"));
            assertThat(result.error(), is(Optional.of("The answer took longer than 1 s")));
            never.countDown();
        }
    }

    @Test
    void statusesShouldSayWhetherATryMayHelp() {
        assertThat(answering(500).outcome(), is(Outcome.FAILED));
        assertThat(answering(503).outcome(), is(Outcome.FAILED));
        assertThat(answering(408).outcome(), is(Outcome.FAILED));
        assertThat(answering(425).outcome(), is(Outcome.FAILED));
        assertThat(answering(400).outcome(), is(Outcome.REFUSED));
        assertThat(answering(404).outcome(), is(Outcome.REFUSED));
        assertThat(answering(410).error(), is(Optional.of("HTTP 410")));
    }

    @Test
    void retryAfterShouldBeReadAsSecondsAndAsDate() {
        assertThat(retryAfter("120"), is(Optional.of(Duration.ofMinutes(2))));
        assertThat(retryAfter("Sun, 01 Mar 2026 12:00:30 GMT"), is(Optional.of(Duration.ofSeconds(30))));
        assertThat(retryAfter("soon"), is(Optional.empty()));
    }

    @Test
    void aRedirectShouldNotBeFollowed() {
        try (Receiver other = new Receiver(Receiver.status(200));
                Receiver receiver = new Receiver(Receiver.status(302, "Location", other.address("127.0.0.1")))) {
            assertThat(deliver(receiver.address("127.0.0.1")).outcome(), is(Outcome.REFUSED));
            assertThat(other.bodies, hasSize(0));
        }
    }

    @Test
    void anEndlessAnswerShouldBeCutOff() {
        try (Receiver receiver = new Receiver(exchange -> {
            exchange.sendResponseHeaders(400, 0);
            byte[] block = "x".repeat(1024).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(block);
            }
        })) {
            DeliveryResult result = deliver(receiver.address("127.0.0.1"));
            assertThat(result.outcome(), is(Outcome.REFUSED));
            assertThat(result.error().orElseThrow().length(), is(lessThan(250)));
        }
    }

    @Test
    void privateAddressesShouldBeRefusedOutsideOurOwnNetworks() {
        ownNetworks = List.of(AddressBlock.parse("10.0.0.0/8"));
        try (Receiver receiver = new Receiver(Receiver.status(200))) {
            String secure = receiver.address("collector.example").replace("http:", "https:");
            assertThat(deliver(secure).error(), is(Optional.of("The destination is a private or reserved address")));
            assertThat(deliver(receiver.address("collector.example")).outcome(), is(Outcome.REFUSED));
            assertThat(receiver.bodies, hasSize(0));
        }
    }

    private DeliveryResult answering(int status) {
        try (Receiver receiver = new Receiver(Receiver.status(status))) {
            return deliver(receiver.address("127.0.0.1"));
        }
    }

    private Optional<Duration> retryAfter(String value) {
        try (Receiver receiver = new Receiver(Receiver.status(429, "Retry-After", value))) {
            DeliveryResult result = deliver(receiver.address("127.0.0.1"));
            assertThat(result.outcome(), is(Outcome.FAILED));
            return result.retryAfter();
        }
    }

    private DeliveryResult deliver(String destination) {
        SettableClock clock = new SettableClock(NOW);
        Settings settings = new Settings(() -> Map.of(WebhookSettings.ANSWER_TIMEOUT.key(), "1s"), clock);
        WebhookChannel channel =
                new WebhookChannel(new GuardedPost(clock, this::resolve, ownNetworks), secret, clock, settings);
        OutboxMessage message =
                new OutboxMessage(WebhookChannel.NAME, destination, "{\"event\":\"ü\"}", Map.of(), "key-1");
        return channel.deliver(new Delivery(
                UUID.randomUUID(), message, 1, "correlation-1", new Delivery.Lease("node", NOW.plus(lease))));
    }

    private InetAddress[] resolve(String host) {
        lookUps.incrementAndGet();
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
