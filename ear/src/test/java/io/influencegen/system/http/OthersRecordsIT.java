package io.influencegen.system.http;

import static io.influencegen.system.http.IsProblem.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What belongs to one person is not there for another, whoever knows its id. */
@ArquillianTest
@RunAsClient
class OthersRecordsIT extends ProductTest {
    private final ApiClient owner = ApiClient.of(Role.CAMPAIGN_MANAGER);
    private final ApiClient other = ApiClient.of(Role.KYC_REVIEWER);

    @AfterEach
    void giveKeysBack() {
        owner.revoke();
        other.revoke();
    }

    @Test
    void aKeyShouldBeItsOwnersAlone() {
        assertThat(ids(other, "/api-keys"), not(hasItem(owner.keyId().toString())));
        assertThat(other.send("DELETE", "/api-keys/" + owner.keyId()), is(problem(404, "not-found")));
        assertThat(owner.get("/me").statusCode(), is(200));
    }

    @Test
    void aSessionShouldBeItsOwnersAlone() {
        Visitor atWork = Visitor.as(Role.CAMPAIGN_MANAGER);
        String session = ids(owner, "/me/sessions").get(0);
        assertThat(ids(other, "/me/sessions"), not(hasItem(session)));
        assertThat(other.send("DELETE", "/me/sessions/" + session), is(problem(404, "not-found")));
        assertThat(atWork.get("/home").statusCode(), is(200));
    }

    @Test
    void aPasskeyShouldBeItsOwnersAlone() {
        UUID passkey = UUID.randomUUID();
        ProductDatabase.update("""
                insert into passkey (id, user_id, credential_id, public_key, sign_count, name, created_at)
                select ?, cast(? as uuid), '\\x01', '\\x02', 0, 'Test', now()""", passkey, myId(owner));
        assertThat(ids(other, "/me/passkeys"), not(hasItem(passkey.toString())));
        assertThat(other.send("DELETE", "/me/passkeys/" + passkey), is(problem(404, "not-found")));
        assertThat(ids(owner, "/me/passkeys"), hasItem(passkey.toString()));
        assertThat(owner.send("DELETE", "/me/passkeys/" + passkey).statusCode(), is(204));
    }

    @Test
    void anAccountShouldBeItsOwnersAndTheAdministratorsAlone() {
        assertThat(other.get("/people/" + myId(owner)), is(problem(403, "not-allowed")));
        assertThat(
                other.send("POST", "/people/" + myId(owner) + "/second-factor-reset"), is(problem(403, "not-allowed")));
    }

    @Test
    void whatIsNotOnesToChangeShouldNotChangeWithTheRest() {
        String body = "{\"name\":\"Cam Paign\",\"theme\":\"SYSTEM\",\"language\":\"en\",\"timeZone\":\"Europe/Vienna\","
                + "\"tellOfNewDevices\":true,\"roles\":[\"administrator\"],\"email\":\"other@example.com\",\"id\":\""
                + myId(other)
                + "\",\"version\":99}";
        String before = owner.get("/me/profile").body();
        int status = owner.sendJson(
                        "PUT", "/me/profile", body, "If-Match", ApiClient.header(owner.get("/me/profile"), "ETag"))
                .statusCode();
        assertThat("" + status, status == 200 || status == 400, is(true));
        JsonObject now = ApiClient.json(owner.get("/me/profile"));
        assertThat(now.getString("email"), is(ApiClient.json(before).getString("email")));
        assertThat(now.getString("id"), is(myId(owner)));
        assertThat(owner.get("/me").body(), not(containsString("administrator")));
    }

    private static String myId(ApiClient client) {
        return ApiClient.json(client.get("/me")).getString("id");
    }

    private static List<String> ids(ApiClient client, String list) {
        return ApiClient.json(client.get(list)).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("id"))
                .toList();
    }
}
