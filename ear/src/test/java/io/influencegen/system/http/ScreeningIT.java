package io.influencegen.system.http;

import static io.influencegen.system.http.ApiClient.json;
import static io.influencegen.system.http.IsProblem.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists and searches as programs use them, and messages of a provider. */
@ArquillianTest
@RunAsClient
class ScreeningIT extends ProductTest {
    private static final String LISTS = "/screening/lists";
    private static final String EVENTS = "/integrations/kyc-provider/events";

    private final ApiClient administrator = ApiClient.of(Role.ADMINISTRATOR);
    private final ApiClient reviewer = ApiClient.of(Role.KYC_REVIEWER);

    @AfterEach
    void giveKeysBack() {
        administrator.revoke();
        reviewer.revoke();
    }

    @Test
    void anImportedListShouldBeSearchedUntilItIsDeleted() {
        HttpResponse<String> taken = administrator.sendCsv(
                LISTS + "?name=Invented", "name,aliases,birth_date\nZoltan Inventovich,,1961-04-12\n,nobody,\n");
        assertThat(taken.body(), taken.statusCode(), is(202));
        String list = LISTS + "/" + json(taken).getString("id");
        await().until(() -> json(reviewer.get(list))
                .getJsonObject("lastImport")
                .getString("state")
                .equals("DONE"));
        JsonObject done = json(reviewer.get(list));
        assertThat(done.getInt("entries"), is(1));
        assertThat(done.getJsonObject("lastImport").getJsonArray("faultyLines").size(), is(1));
        JsonObject found =
                json(search("Inventowitsch, Soltan")).getJsonArray("items").getJsonObject(0);
        assertThat(found.getString("entryName"), is("Zoltan Inventovich"));
        assertThat(found.getInt("score"), is(greaterThanOrEqualTo(80)));
        assertThat(administrator.send("DELETE", list).statusCode(), is(204));
        assertThat(json(search("Zoltan Inventovich")).getJsonArray("items"), is(empty()));
    }

    @Test
    void whatCannotBeSearchedOrDecidedShouldBeRefused() {
        assertThat(search("!?"), problem(400, "screening-name-unusable"));
        assertThat(
                reviewer.sendJson("POST", "/screening/hits/" + UUID.randomUUID() + "/clear", "{\"note\":\"x\"}"),
                problem(404, "not-found"));
        assertThat(administrator.sendCsv(LISTS, "name\nA B\n"), problem(400, "screening-list-unnamed"));
    }

    @Test
    void onlyTheProviderShouldBeHeard() throws Exception {
        Administrator.here().set("provider.kind", "onfido");
        try {
            String body =
                    "{\"payload\":{\"resource_type\":\"check\",\"action\":\"check.completed\",\"object\":{\"id\":\"nobody\"}}}";
            assertThat(tell(body, "").statusCode(), is(401));
            assertThat(tell(body, signature("another secret", body)).statusCode(), is(403));
            String right = signature(Product.PROVIDER_WEBHOOK_SECRET, body);
            assertThat(tell(body, right).statusCode(), is(202));
            assertThat(tell(body, right).statusCode(), is(202));
            assertThat(tell(body + " ", right).statusCode(), is(403));
        } finally {
            Administrator.here().reset("provider.kind");
        }
    }

    private HttpResponse<String> search(String name) {
        return reviewer.sendJson("POST", "/screening/searches", "{\"name\":\"" + name + "\"}");
    }

    private static HttpResponse<String> tell(String body, String signature) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Product.address() + "/api/v1" + EVENTS))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!signature.isEmpty()) {
            request.header("X-SHA2-Signature", signature);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static String signature(String secret, String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
