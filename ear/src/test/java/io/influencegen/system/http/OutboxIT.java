package io.influencegen.system.http;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.system.http.Receiver.Taken;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other systems see of the outbox, whatever state they are in. Its patience is shortened as an administrator may. */
@ArquillianTest
@RunAsClient
class OutboxIT extends ProductTest {
    private static final Map<String, String> IMPATIENT = Map.of(
            "outbox.first-pause", "1s",
            "outbox.longest-pause", "1s",
            "outbox.circuit-failures", "3",
            "outbox.circuit-pause", "3s",
            "webhook.answer-timeout", "2s");

    private final Administrator administrator = Administrator.here();

    @BeforeEach
    void beImpatient() {
        IMPATIENT.forEach(administrator::set);
    }

    @AfterEach
    void bePatientAgain() {
        IMPATIENT.keySet().forEach(administrator::reset);
    }

    @Test
    void aReceiverShouldBeAbleToProveWhoSentWhat() throws Exception {
        try (Receiver receiver = Receiver.open()) {
            UUID id = send(receiver.address());
            awaitState(id, "DELIVERED");
            Taken taken = receiver.taken.get(0);
            assertThat(taken.signature(), is("v1=" + signature(taken.timestamp() + "." + taken.body())));
            assertThat(receiver.taken, hasSize(1));
        }
    }

    @Test
    void whatMayHaveArrivedShouldComeAgainUnderTheSameKey() {
        try (Receiver receiver = Receiver.open(exchange -> {})) {
            UUID id = send(receiver.address());
            awaitState(id, "DELIVERED");
            assertThat(receiver.taken, hasSize(2));
            assertThat(
                    receiver.taken.get(1).delivery(), is(receiver.taken.get(0).delivery()));
            assertThat(errors(id).get(0), containsString("The connection broke"));
        }
    }

    @Test
    void aReceiverThatWasDownShouldGetItOnceItIsUp() {
        int port = Product.freePort();
        UUID id = send("http://127.0.0.1:" + port + "/hook");
        await().until(() -> errors(id), hasItem("The receiver does not accept connections"));
        try (Receiver receiver = Receiver.openAt(port)) {
            awaitState(id, "DELIVERED");
            assertThat(receiver.taken, hasSize(1));
        }
    }

    @Test
    void aSlowReceiverShouldBeTriedAgain() {
        CountDownLatch never = new CountDownLatch(1);
        try (Receiver receiver = Receiver.open(exchange -> waitFor(never))) {
            UUID id = send(receiver.address());
            awaitState(id, "DELIVERED");
            assertThat(errors(id), is(List.of("The receiver did not answer in time")));
            never.countDown();
        }
    }

    @Test
    void aReceiverInTroubleShouldBeTriedAgain() {
        try (Receiver receiver = Receiver.open(Receiver.status(500), Receiver.status(503))) {
            UUID id = send(receiver.address());
            awaitState(id, "DELIVERED");
            assertThat(errors(id), is(List.of("HTTP 503", "HTTP 500")));
        }
    }

    @Test
    void aReceiverThatAsksForTimeShouldGetIt() {
        try (Receiver receiver = Receiver.open(Receiver.status(429, "Retry-After", "3"))) {
            awaitState(send(receiver.address()), "DELIVERED");
            assertThat(gap(receiver, 0, 1), is(greaterThanOrEqualTo(Duration.ofSeconds(3))));
        }
    }

    @Test
    void aRedirectShouldNotBeFollowed() {
        try (Receiver other = Receiver.open();
                Receiver receiver = Receiver.open(Receiver.status(307, "Location", other.address()))) {
            UUID id = send(receiver.address());
            awaitState(id, "DEAD");
            assertThat(errors(id), is(List.of("Redirects are not followed: HTTP 307")));
            assertThat(other.taken, is(empty()));
        }
    }

    @Test
    void aDestinationInTroubleShouldBeSparedSeenAndTakenUpAgain() {
        Receiver.Behaviour down = Receiver.status(500);
        try (Receiver receiver = Receiver.open(down, down, down)) {
            List<UUID> ids = IntStream.range(0, 3)
                    .mapToObj(i -> send(receiver.address()))
                    .toList();
            await().until(() -> outboxPage(), containsString(receiver.address() + "</span>"));
            ids.forEach(id -> awaitState(id, "DELIVERED"));
            assertThat(gap(receiver, 2, 3), is(greaterThanOrEqualTo(Duration.ofSeconds(3))));
            assertThat(outboxPage(), not(containsString(receiver.address() + "</span>")));
        }
    }

    @Test
    void aDeadMessageShouldBeDeliveredOnceItIsReplayed() {
        try (Receiver receiver = Receiver.open(Receiver.status(410))) {
            UUID id = send(receiver.address());
            awaitState(id, "DEAD");
            administrator.replay(id);
            awaitState(id, "DELIVERED");
            assertThat(
                    receiver.taken.get(1).delivery(), is(receiver.taken.get(0).delivery()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.2/hook",
        "https://10.0.0.1/hook",
        "https://192.168.1.1/hook",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/hook",
        "https://[::ffff:10.0.0.1]/hook",
        "https://[fd00::1]/hook"
    })
    void nobodyShouldMakeUsKnockInsideOurNetwork(String destination) {
        UUID id = send(destination);
        awaitState(id, "DEAD");
        assertThat(errors(id), is(List.of("The destination is a private or reserved address")));
    }

    private UUID send(String destination) {
        return administrator.send(destination, UUID.randomUUID().toString());
    }

    private void awaitState(UUID id, String state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> administrator.stateOf(id), is(state));
    }

    /** Why tries failed, the last one first. */
    private List<String> errors(UUID id) {
        return administrator.message(id).getJsonArray("attempts").getValuesAs(JsonObject.class).stream()
                .flatMap(attempt -> Stream.ofNullable(attempt.getString("error", null)))
                .toList();
    }

    private String outboxPage() {
        return administrator.visitor().get("/outbox/list").body();
    }

    private static Duration gap(Receiver receiver, int earlier, int later) {
        return Duration.between(
                receiver.taken.get(earlier).at(), receiver.taken.get(later).at());
    }

    /** As a receiver computes it. */
    private static String signature(String signed) throws Exception {
        byte[] secret = Files.readString(Product.data().resolve("secrets/webhook.key"))
                .strip()
                .getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
