package io.influencegen.system.http;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.http.Receiver.Taken;
import io.influencegen.system.product.Node;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two nodes of one system: the product under test, and another that shares its database, keys and files. */
@ArquillianTest
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT extends ProductTest {
    /** Shorter than the five seconds after which a node looks by itself. */
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private static final int HANDS_OF_A_NODE = 8;

    private static Node second;
    private static Administrator here;
    private static Administrator there;

    @BeforeAll
    static void launchTheSecond() throws Exception {
        second = Product.launchSibling("second", Map.of());
        second.awaitFirstPage();
        here = Administrator.here();
        there = Administrator.at(second.address());
    }

    @AfterAll
    static void stopTheSecond() throws InterruptedException {
        here.reset("outbox.lease");
        second.kill();
    }

    @Test
    void aSettingChangedOnOneShouldHoldOnTheOther() throws Exception {
        Listener page = Listener.join(there.visitor().client(), second.address(), second.address());
        page.next();
        here.set("portal.banner", "Two nodes, one banner");
        await().atMost(AT_ONCE)
                .until(() -> there.visitor().get("/home").body(), containsString("Two nodes, one banner"));
        assertThat("pages open on the other hear of it", page.next(), containsString("Two nodes, one banner"));
        here.reset("portal.banner");
    }

    @Test
    void whatOneEncryptsTheOtherShouldRead() throws IOException {
        assertThat(there.visitor().get("/identity/people").body(), containsString("influencer@influencegen.example"));
        Visitor influencer = Visitor.as(Role.INFLUENCER);
        Portrait.upload(influencer);
        var picture = Portrait.seenBy(Visitor.as(Role.INFLUENCER, second.address()));
        assertThat(picture.statusCode(), is(200));
        assertThat(picture.body(), is(Portrait.seenBy(influencer).body()));
    }

    @Test
    void aKeyRotatedOnOneShouldBeUsedByBoth() {
        rotate(here, there);
        rotate(there, here);
    }

    /** The one that rotates also wraps every data key anew; the other has to open them. */
    private static void rotate(Administrator one, Administrator other) {
        String before = primary(other);
        one.rotateKey();
        assertThat(primary(other), allOf(is(primary(one)), is(not(before))));
        await().atMost(Duration.ofSeconds(20)).until(() -> other.keys().getInt("outdated"), is(0));
        assertThat(other.visitor().get("/identity/people").body(), containsString("auditor@influencegen.example"));
    }

    @Test
    void everyMessageShouldArriveOnceThoughTwoRelaysRun() {
        try (Receiver receiver = Receiver.open()) {
            List<UUID> ids = IntStream.range(0, 60)
                    .mapToObj(i -> (i % 2 == 0 ? here : there).send(receiver.address(), "once-" + i))
                    .toList();
            await().atMost(Duration.ofSeconds(30)).until(() -> undelivered(ids), is(empty()));
            assertThat(receiver.taken, hasSize(60));
            assertThat(keysOf(receiver), hasSize(60));
        }
    }

    @Test
    void aNodeWithoutTheKeysOrWithOthersShouldSaySoAndNotStart() throws Exception {
        Path others = Files.createDirectories(Product.folder("others-secrets"));
        Files.writeString(others.resolve("master-keys.json"), keysOfAnotherSystem());
        Node stranger = Product.launchAnother("stranger", "--secrets", others.toString());
        Node keyless = Product.launchAnother("keyless");
        assertThat(keyless.awaitEnd(), is(1));
        assertThat(
                lastLine(keyless),
                allOf(containsString("is not in"), containsString("keyless/secrets/master-keys.json")));
        assertThat(stranger.awaitEnd(), is(1));
        assertThat(lastLine(stranger), containsString("The master keys do not open what this database holds"));
        assertThat(List.of(keyless.console(), stranger.console()), everyItem(not(containsString("\tat "))));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whatAKilledNodeWasDeliveringShouldBeDeliveredByTheOther() throws Exception {
        here.set("outbox.lease", "15s");
        CountDownLatch killed = new CountDownLatch(1);
        try (Receiver receiver = Receiver.open(
                Collections.nCopies(2 * HANDS_OF_A_NODE, slowUntil(killed)).toArray(Receiver.Behaviour[]::new))) {
            List<UUID> ids = IntStream.range(0, 20)
                    .mapToObj(i -> here.send(receiver.address(), "killed-" + i))
                    .toList();
            await().atMost(Duration.ofSeconds(10)).until(() -> receiver.taken, hasSize(2 * HANDS_OF_A_NODE));
            second.kill();
            killed.countDown();
            await().atMost(Duration.ofSeconds(30)).until(() -> undelivered(ids), is(empty()));
            assertThat(keysOf(receiver), hasSize(20));
            assertThat("none but those of the dead node came twice", receiver.taken, hasSize(20 + HANDS_OF_A_NODE));
        }
    }

    private static String primary(Administrator node) {
        return node.keys().getJsonArray("masterKeys").getValuesAs(JsonObject.class).stream()
                .filter(key -> key.getBoolean("primary"))
                .map(key -> key.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    private static List<UUID> undelivered(List<UUID> ids) {
        return ids.stream().filter(id -> !here.stateOf(id).equals("DELIVERED")).toList();
    }

    private static List<String> keysOf(Receiver receiver) {
        return receiver.taken.stream().map(Taken::delivery).distinct().toList();
    }

    private static Receiver.Behaviour slowUntil(CountDownLatch event) {
        return exchange -> {
            try {
                event.await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(204, -1);
        };
    }

    /** The same names of keys, but other keys. */
    private static String keysOfAnotherSystem() throws IOException {
        String ours = Files.readString(Product.data().resolve("secrets/master-keys.json"));
        return ours.replaceAll("(\"value\":\\s*\"Gi..)....", "$1AAAA");
    }

    private static String lastLine(Node node) throws IOException {
        return node.console().strip().lines().reduce((earlier, later) -> later).orElse("");
    }
}
