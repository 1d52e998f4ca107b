package io.influencegen.webhook.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.fetch.boundary.AddressBlock;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.DeliveryResult.Outcome;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.testdb.SettableClock;
import io.influencegen.webhook.boundary.GuardedPost;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real TLS: the request goes to an address, the certificate has to be for the name. */
class TrustedReceiverTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private static Path folder;

    private final SSLContext before = Certificate.currentTrust();
    private Certificate certificate;

    @BeforeEach
    void makeCertificate() throws Exception {
        certificate = Certificate.selfSigned(folder, "collector.example");
    }

    @AfterEach
    void trustAsBefore() {
        SSLContext.setDefault(before);
    }

    @Test
    void aTrustedCertificateForTheNameShouldBeAccepted() throws Exception {
        SSLContext.setDefault(certificate.context());
        try (Receiver receiver = new Receiver(Receiver.status(204), certificate.context())) {
            assertThat(deliver(receiver.address("collector.example")).outcome(), is(Outcome.DELIVERED));
            assertThat(receiver.bodies.size(), is(1));
        }
    }

    @Test
    void aTrustedCertificateForAnotherNameShouldBeRefused() throws Exception {
        SSLContext.setDefault(certificate.context());
        try (Receiver receiver = new Receiver(Receiver.status(204), certificate.context())) {
            DeliveryResult result = deliver(receiver.address("other.example"));
            assertThat(result.error().orElseThrow(), startsWith("The receiver's certificate is not trusted: "));
            assertThat(receiver.bodies.size(), is(0));
        }
    }

    @Test
    void aCertificateNobodyVouchesForShouldBeRefused() throws Exception {
        try (Receiver receiver = new Receiver(Receiver.status(204), certificate.context())) {
            DeliveryResult result = deliver(receiver.address("collector.example"));
            assertThat(result.outcome(), is(Outcome.FAILED));
            assertThat(result.error().orElseThrow(), startsWith("The receiver's certificate is not trusted: "));
            assertThat(receiver.bodies.size(), is(0));
        }
    }

    private static DeliveryResult deliver(String destination) {
        SettableClock clock = new SettableClock(NOW);
        WebhookSecret secret = new WebhookSecret(Optional.empty(), folder.toString(), new RandomBytes());
        GuardedPost post = new GuardedPost(
                clock,
                host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                List.of(AddressBlock.parse("127.0.0.1")));
        WebhookChannel channel = new WebhookChannel(post, secret, clock, new Settings(Map::of, clock));
        OutboxMessage message = OutboxMessage.of(WebhookChannel.NAME, destination, "{}", "key-1");
        return channel.deliver(new Delivery(
                UUID.randomUUID(), message, 1, "correlation-1", new Delivery.Lease("node", NOW.plusSeconds(60))));
    }
}
