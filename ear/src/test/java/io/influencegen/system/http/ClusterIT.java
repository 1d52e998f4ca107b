package io.influencegen.system.http;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Node;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes that keep each other's sessions. Cookies know hosts and no ports, so a visitor of one is one of the other, as behind a proxy. */
@ArquillianTest
@RunAsClient
class ClusterIT extends ProductTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FIRST = "127.0.0.1:" + Product.freePort();
    private static final String SECOND = "127.0.0.1:" + Product.freePort();

    private static Node first;
    private static Node second;

    @BeforeAll
    static void launch() throws Exception {
        first = node("cluster-first", FIRST + "," + SECOND);
        first.awaitFirstPage();
        second = node("cluster-second", SECOND + "," + FIRST);
        second.awaitFirstPage();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        first.kill();
        second.kill();
    }

    @Test
    void aSessionShouldSurviveTheDeathOfItsNode() throws InterruptedException {
        Visitor visitor = Visitor.as(Role.ADMINISTRATOR, first.address());
        for (String page : new String[] {"/home", "/identity/people", "/settings/list", "/identity/security"}) {
            assertThat(page, visitor.get(page).statusCode(), is(200));
        }
        Visitor afterwards = visitor.at(second.address());
        await().atMost(SOON).until(() -> afterwards.get("/home").statusCode(), is(200));
        first.kill();
        assertThat(afterwards.get("/identity/people").statusCode(), is(200));
        assertThat(afterwards.get("/identity/profile").body(), containsString("administrator@influencegen.example"));

        revoke(afterwards);
        await().atMost(SOON).until(() -> afterwards.get("/home").statusCode(), is(302));
    }

    @Test
    void aRoleGivenOrTakenElsewhereShouldHoldHereSoon() {
        Visitor visitor = Visitor.as(Role.KYC_REVIEWER, second.address());
        String person = "/people/" + ApiClient.json(visitor.get("/api/v1/me")).getString("id");
        ApiClient elsewhere = ApiClient.of(Role.ADMINISTRATOR);
        elsewhere.giveRoles(person, "[\"kyc-reviewer\",\"auditor\"]");
        await().atMost(SOON).until(() -> visitor.get("/audit/list").statusCode(), is(200));
        elsewhere.giveRoles(person, "[\"kyc-reviewer\"]");
        await().atMost(SOON).until(() -> visitor.get("/audit/list").statusCode(), is(403));
        elsewhere.revoke();
    }

    /** On yet another node, which is in no cluster. */
    private static void revoke(Visitor visitor) {
        HttpResponse<String> sessions = visitor.get("/api/v1/me/sessions");
        String mine =
                ApiClient.json(sessions).getJsonArray("items").getJsonObject(0).getString("id");
        ApiClient elsewhere = ApiClient.of(Role.ADMINISTRATOR);
        assertThat(elsewhere.send("DELETE", "/me/sessions/" + mine).statusCode(), is(204));
        elsewhere.revoke();
    }

    private static Node node(String name, String members) throws Exception {
        return Product.launchSibling(name, Map.of(), "--cluster", members);
    }
}
