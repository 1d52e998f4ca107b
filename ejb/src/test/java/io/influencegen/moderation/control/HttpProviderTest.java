package io.influencegen.moderation.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.influencegen.moderation.boundary.ModerationError;
import io.influencegen.moderation.boundary.Objection;
import io.influencegen.settings.boundary.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider by HTTP, against a little server that is one. */
class HttpProviderTest {
    @TempDir
    private Path folder;

    private final Map<String, String> settings = new HashMap<>();
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private volatile String answer = "{\"permitted\":true}";
    private volatile int status = 200;
    private volatile boolean silent;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/judge", this::handle);
        server.start();
        settings.put(
                "moderation.provider-url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/judge");
        settings.put("moderation.provider-timeout", "1 s");
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        if (silent) {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void itShouldBeAskedWithItsSecretAndItsWordShouldCount() throws IOException {
        answer =
                "{\"permitted\":false,\"rule\":\"Brands\",\"explanation\":\"No logos.\",\"words\":[\"Acme\"],\"score\":0.9}";
        Objection objection = provider().text("the Acme logo").orElseThrow();
        assertThat(objection.rule(), is("Brands"));
        assertThat(objection.explanation(), is("No logos."));
        assertThat(objection.words(), contains("Acme"));
        assertThat(asked.poll(), is("Bearer s3cret {\"kind\":\"text\",\"text\":\"the Acme logo\"}"));
    }

    @Test
    void aPictureShouldBeSentToo() throws IOException {
        assertThat(provider().picture(new byte[] {1, 2, 3}), is(Optional.empty()));
        assertThat(asked.poll(), containsString("\"data\":\"AQID\""));
    }

    @Test
    void withoutAnAddressNobodyShouldBeAsked() throws IOException {
        settings.remove("moderation.provider-url");
        assertThat(provider().text("anything"), is(Optional.empty()));
        assertThat(provider().picture(new byte[1]), is(Optional.empty()));
        assertThat(asked.isEmpty(), is(true));
    }

    @Test
    void aFailingOneShouldBePassedOverUnlessItIsRequired() throws IOException {
        status = 503;
        assertThat(provider().text("anything"), is(Optional.empty()));
        settings.put("moderation.provider-required", "true");
        requireRefusal();
    }

    @Test
    void nonsenseShouldCountAsNoAnswer() throws IOException {
        settings.put("moderation.provider-required", "true");
        answer = "<html>hello</html>";
        requireRefusal();
        answer = "{\"permitted\":false,\"explanation\":\"" + "x".repeat(100_000) + "\"}";
        requireRefusal();
    }

    @Test
    void silenceShouldEndAfterItsTime() throws IOException {
        settings.put("moderation.provider-required", "true");
        silent = true;
        requireRefusal();
    }

    private void requireRefusal() throws IOException {
        HttpProvider provider = provider();
        assertThat(codeOf(() -> provider.text("anything")), is(ModerationError.MODERATION_UNAVAILABLE));
    }

    private HttpProvider provider() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret\n");
        return new HttpProvider(new Settings(() -> settings, Clock.systemUTC()), Optional.of(secret.toString()));
    }
}
