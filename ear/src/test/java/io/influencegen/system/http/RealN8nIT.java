package io.influencegen.system.http;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.peers.N8n;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shipped workflows in a real n8n, with the real worker. Needs {@code -Ppeers}. */
@ArquillianTest
@RunAsClient
class RealN8nIT extends ProductTest {
    private static final Path SHIPPED =
            Path.of("../deploy/n8n").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern WORKER = Pattern.compile("worker=\"(http://127\\.0\\.0\\.1:\\d+)/?\"");

    private final Administrator administrator = Administrator.here();
    private final ApiClient maker = ApiClient.of(Role.CAMPAIGN_MANAGER);

    @AfterEach
    void sendEverythingToTheWorkersAgain() {
        List.of("n8n.route", "n8n.webhook-url").forEach(administrator::reset);
        maker.revoke();
    }

    @Test
    void theShippedWorkflowsShouldBringRealPictures() throws Exception {
        String home = System.getProperty("peers.n8n");
        assumeTrue(home != null, "Not tried with n8n: ./mvnw verify -Ppeers does");
        try (N8n n8n = N8n.start(
                Path.of(home),
                Product.folder("n8n"),
                worker(),
                Product.secret("worker-secret"),
                SHIPPED.resolve("image-generation.json"),
                SHIPPED.resolve("image-generation-link.json"))) {
            administrator.set("n8n.route", "all");
            for (String workflow : List.of("influencegen-pictures", "influencegen-pictures-by-link")) {
                administrator.set("n8n.webhook-url", n8n.webhook(workflow));
                JsonObject made = made("a red bottle on a beach, " + workflow);
                assertThat(made.toString(), made.getString("state"), is("COMPLETED"));
                String picture = made.getJsonObject("links").getString("picture");
                assertThat(Visitor.nobody().get(picture).statusCode(), is(200));
            }
            assertThat(administrator.visitor().get("/n8n/list").body(), containsString("Picture kept"));
        }
    }

    private JsonObject made(String prompt) {
        HttpResponse<String> answer = await().atMost(PATIENCE)
                .until(
                        () -> maker.sendJson("POST", "/generations", "{\"prompt\":\"" + prompt + "\"}"),
                        given -> !given.body().contains("no-model"));
        assertThat(answer.body(), answer.statusCode(), is(202));
        String id = ApiClient.json(answer)
                .getJsonArray("generations")
                .getJsonObject(0)
                .getString("id");
        await().atMost(PATIENCE)
                .until(
                        () -> generation(id).getString("state"),
                        state -> List.of("COMPLETED", "FAILED").contains(state));
        return generation(id);
    }

    private JsonObject generation(String id) {
        return ApiClient.json(maker.get("/generations/" + id));
    }

    private static String worker() {
        Matcher named = WORKER.matcher(Visitor.nobody().get("/metrics").body());
        assertThat(named.find(), is(true));
        return named.group(1);
    }
}
