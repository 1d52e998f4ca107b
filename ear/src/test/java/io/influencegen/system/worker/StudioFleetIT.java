package io.influencegen.system.worker;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.http.Visitor;
import io.influencegen.system.product.Node;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import jakarta.json.Json;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two portals with a worker each make the pictures of one queue. */
@ArquillianTest
@RunAsClient
class StudioFleetIT extends ProductTest {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int WISHES = 4;
    private static final int EACH = 8;

    @TempDir
    Path folder;

    @Test
    void bothWorkersShouldBeBusyAndOneThatDiesShouldLoseNothing() throws Exception {
        try (OwnWorker worker = OwnWorker.start(folder.resolve("worker"), Map.of())) {
            String address = "http://127.0.0.1:" + worker.port();
            try (Node second = Product.launchSibling(
                    "studio-second",
                    Map.of("INFLUENCEGEN_WORKER_URLS", address, "INFLUENCEGEN_WORKER_SECRET", worker.secret()))) {
                second.awaitFirstPage();
                shareAndLose(worker, address);
            }
        }
    }

    private static void shareAndLose(OwnWorker worker, String address) throws InterruptedException {
        Visitor maker = Visitor.as(Role.CAMPAIGN_MANAGER);
        long before = ProductDatabase.number("select count(*) from generation where worker = ?", address);
        for (int i = 0; i < WISHES; i++) {
            submit(maker);
        }
        await("the second worker is busy")
                .atMost(LONG)
                .until(() ->
                        ProductDatabase.number("select count(*) from generation where worker = ?", address) > before);
        await("the first, too").atMost(LONG).until(() -> others(address) > 0);
        worker.killTheMaker();
        await("all are made").atMost(LONG).until(() -> ProductDatabase.number("""
                        select count(*) from generation where prompt like '%shared by two workers%' and state = 'COMPLETED'""") == WISHES * EACH);
        assertThat(
                "once each",
                ProductDatabase.number("select count(*) from picture where prompt like '%shared by two workers%'"),
                is((long) WISHES * EACH));
    }

    private static long others(String address) {
        return ProductDatabase.number(
                "select count(*) from generation where prompt like '%shared by two workers%' and worker <> ?", address);
    }

    private static void submit(Visitor maker) {
        String wish = "{\"prompt\":\"a red car, shared by two workers\",\"steps\":30,\"count\":" + EACH + "}";
        var answer = maker.script("POST", "/generations", wish);
        assertThat(answer.body(), answer.statusCode(), is(202));
        assertThat(
                Json.createReader(new StringReader(answer.body()))
                        .readObject()
                        .getJsonArray("generations")
                        .size(),
                is(EACH));
    }
}
