package io.influencegen.system.http;

import static io.influencegen.system.http.IsProblem.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use the API: whoever has a living key, for what its owner may do. */
@ArquillianTest
@RunAsClient
class ApiAccessIT extends ProductTest {
    private static final String UNKNOWN = "igk_000000000000_0000000000000000000000000000000000000000000";

    @Test
    void aProgramWithoutKeyShouldBeAskedForOne() {
        HttpResponse<String> answer = ApiClient.withoutKey().get("/me");
        assertThat(answer, is(problem(401, "not-signed-in")));
        assertThat(ApiClient.header(answer, "WWW-Authenticate"), is("Bearer realm=\"influencegen\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "igk_", UNKNOWN})
    void aKeyNobodyHasShouldOpenNothing(String token) {
        HttpResponse<String> answer = ApiClient.withKey(token).get("/me");
        assertThat(answer, is(problem(401, "invalid-key")));
        assertThat(ApiClient.header(answer, "WWW-Authenticate"), containsString("invalid_token"));
    }

    @Test
    void aRevokedKeyShouldOpenNothing() {
        ApiClient program = ApiClient.of(Role.AUDITOR);
        assertThat(program.get("/me").statusCode(), is(200));
        assertThat(program.send("DELETE", "/api-keys/" + program.keyId()).statusCode(), is(204));
        assertThat(program.get("/me"), is(problem(401, "invalid-key")));
    }

    @Test
    void anExpiredKeyShouldOpenNothing() {
        ApiClient program = ApiClient.of(Role.AUDITOR);
        ProductDatabase.update(
                "update api_key set created_at = created_at - interval '2 days', expires_at = expires_at - interval '2 days'"
                        + " where id = ?",
                program.keyId());
        assertThat(program.get("/me"), is(problem(401, "invalid-key")));
    }

    @Test
    void aKeyShouldOpenOnlyWhatItsOwnerMayDo() {
        ApiClient influencer = ApiClient.of(Role.INFLUENCER);
        assertThat(influencer.get("/settings"), is(problem(403, "not-allowed")));
        assertThat(influencer.get("/people"), is(problem(403, "not-allowed")));
        assertThat(ApiClient.json(influencer.get("/me")).getJsonArray("roles").getString(0), is("influencer"));
    }

    @Test
    void aKeyShouldNotMakeKeys() {
        assertThat(
                ApiClient.of(Role.AUDITOR).sendJson("POST", "/api-keys", "{\"name\":\"More\",\"days\":365}"),
                is(problem(403, "key-makes-no-keys")));
    }

    @Test
    void theKeysOfOthersShouldNotBeThere() {
        ApiClient auditor = ApiClient.of(Role.AUDITOR);
        assertThat(
                ApiClient.of(Role.FINANCE).send("DELETE", "/api-keys/" + auditor.keyId()),
                is(problem(404, "not-found")));
        assertThat(auditor.get("/me").statusCode(), is(200));
    }

    @Test
    void aForeignPageShouldNotChangeAnythingWithTheCookie() {
        Visitor administrator = Visitor.as(Role.ADMINISTRATOR);
        HttpRequest forged = administrator
                .to("/api/v1/encryption-keys/rotation")
                .header("Origin", "https://elsewhere.example")
                .header("X-Requested-With", "test")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(administrator.send(forged), is(problem(403, "foreign-request")));
    }

    @Test
    void theReferenceOfARefusalShouldBeInTheLog() throws IOException {
        String reference = ApiClient.json(ApiClient.withoutKey().get("/me")).getString("referenceId");
        String log = Files.readString(Product.log());
        assertThat(log, containsString(reference));
    }
}
