package io.influencegen.system.http;

import static io.influencegen.system.http.ApiClient.header;
import static io.influencegen.system.http.ApiClient.json;
import static io.influencegen.system.http.IsProblem.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Mails;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who administrates people, and what not even an administrator can. */
@ArquillianTest
@RunAsClient
class PeopleAdministrationIT extends ProductTest {
    private final String address = "person-" + UUID.randomUUID() + "@example.com";
    private ApiClient administrator;

    @BeforeEach
    void makeKey() {
        administrator = ApiClient.of(Role.ADMINISTRATOR);
    }

    @AfterEach
    void revokeKey() {
        administrator.revoke();
    }

    @Test
    void anInvitedPersonShouldGetAMailAndWait() {
        HttpResponse<String> invited = invite("[\"influencer\"]");
        assertThat(invited.statusCode(), is(201));
        assertThat(json(invited).getString("state"), is("INVITED"));
        assertThat(Mails.to(address, 1).subject(), containsString("invites you"));
        String person = "/people/" + json(invited).getString("id");
        assertThat(administrator.send("POST", person + "/invitation").statusCode(), is(204));
        Mails.to(address, 2);
        assertThat(invite("[\"influencer\"]"), is(problem(409, "email-taken")));
    }

    @Test
    void aChangeShouldBeMadeOnWhatWasSeen() {
        String person = "/people/" + json(invite("[\"influencer\"]")).getString("id");
        String seen = header(administrator.get(person), "ETag");
        JsonObject changed = json(change(person, "Renamed", "[\"finance\",\"auditor\"]", seen));
        assertThat(changed.getString("name"), is("Renamed"));
        assertThat(changed.getJsonArray("roles").toString(), is("[\"auditor\",\"finance\"]"));
        assertThat(change(person, "Again", "[\"auditor\"]", seen), is(problem(412, "precondition-failed")));
    }

    @Test
    void nobodyShouldChangeTheirOwnRoles() {
        String self = "/people/" + json(administrator.get("/me")).getString("id");
        JsonObject before = json(administrator.get(self));
        HttpResponse<String> answer = administrator.sendJson(
                "PUT",
                self,
                "{\"name\":\"%s\",\"email\":\"%s\",\"roles\":[\"administrator\",\"finance\"]}"
                        .formatted(before.getString("name"), before.getString("email")),
                "If-Match",
                header(administrator.get(self), "ETag"));
        assertThat(answer, is(problem(403, "own-roles")));
        assertThat(administrator.send("POST", self + "/second-factor-reset"), is(problem(409, "own-account")));
        assertThat(administrator.send("POST", self + "/password-reset"), is(problem(409, "own-account")));
    }

    @Test
    void aRoleTakenAwayShouldBeGoneWithTheNextRequest() {
        Visitor manager = Visitor.as(Role.CAMPAIGN_MANAGER);
        ApiClient key = ApiClient.of(Role.CAMPAIGN_MANAGER);
        String person = "/people/" + json(key.get("/me")).getString("id");
        assertThat(manager.get("/audit/list").statusCode(), is(403));
        administrator.giveRoles(person, "[\"campaign-manager\",\"auditor\"]");
        assertThat(manager.get("/audit/list").statusCode(), is(200));
        assertThat(key.get("/audit-events").statusCode(), is(200));
        administrator.giveRoles(person, "[\"campaign-manager\"]");
        assertThat(manager.get("/audit/list").statusCode(), is(403));
        assertThat(key.get("/audit-events").statusCode(), is(403));
        key.revoke();
    }

    @Test
    void whatACallerMayNotSetShouldBeRefusedByName() {
        String body = "{\"name\":\"Eve\",\"email\":\"%s\",\"roles\":[\"influencer\"],\"state\":\"ACTIVE\"}"
                .formatted(address);
        HttpResponse<String> answer = administrator.sendJson("POST", "/people", body);
        assertThat(answer.statusCode(), is(400));
        assertThat(answer.body(), containsString("state"));
        assertThat(
                administrator
                        .sendJson(
                                "POST",
                                "/people",
                                body.replace(",\"state\":\"ACTIVE\"", "").replace("influencer", "owner"))
                        .statusCode(),
                is(400));
    }

    @Test
    void aKeyShouldOpenOnlyWhatItWasMadeFor() {
        ApiClient reader = ApiClient.of(Role.ADMINISTRATOR, "people:read");
        assertThat(reader.get("/people?limit=1").statusCode(), is(200));
        assertThat(reader.get("/settings"), is(problem(403, "scope-missing")));
        assertThat(
                reader.sendJson(
                        "POST", "/people", "{\"name\":\"E\",\"email\":\"e@example.com\",\"roles\":[\"influencer\"]}"),
                is(problem(403, "scope-missing")));
        reader.revokeBy(administrator);
    }

    private HttpResponse<String> invite(String roles) {
        return administrator.sendJson(
                "POST", "/people", "{\"name\":\"Some Body\",\"email\":\"%s\",\"roles\":%s}".formatted(address, roles));
    }

    private HttpResponse<String> change(String person, String name, String roles, String seen) {
        return administrator.sendJson(
                "PUT",
                person,
                "{\"name\":\"%s\",\"email\":\"%s\",\"roles\":%s}".formatted(name, address, roles),
                "If-Match",
                seen);
    }
}
