package io.influencegen.system.http;

import static io.influencegen.system.http.ApiClient.header;
import static io.influencegen.system.http.ApiClient.json;
import static io.influencegen.system.http.IsProblem.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The library of prompts as programs use it: one's own alone, templates by those who make them, words filled safely. */
@ArquillianTest
@RunAsClient
class PromptIT extends ProductTest {
    private static final String BOTTLE =
            "{\"title\":\"Bottle\",\"text\":\"a {{colour:red|blue}} bottle\",\"style\":{\"ratio\":\"4:5\",\"guidance\":3.5,"
                    + "\"loras\":[{\"name\":\"neon\",\"strength\":0.8}]}}";
    private static final String TEMPLATE =
            "{\"kind\":\"TEMPLATE\",\"title\":\"%s\",\"text\":\"a {{thing}}\",\"brand\":\"Acme\",\"audience\":[\"%s\"]}";

    private final ApiClient influencer = ApiClient.of(Role.INFLUENCER);
    private final ApiClient manager = ApiClient.of(Role.CAMPAIGN_MANAGER);
    private final ApiClient administrator = ApiClient.of(Role.ADMINISTRATOR);

    @AfterEach
    void giveKeysBack() {
        List.of(influencer, manager, administrator).forEach(ApiClient::revoke);
    }

    @Test
    void whatIsKeptShouldBeReadChangedAndDeleted() {
        HttpResponse<String> made = influencer.sendJson("POST", "/prompts", BOTTLE);
        assertThat(made.body(), made.statusCode(), is(201));
        String prompt = "/prompts/" + json(made).getString("id");
        assertThat(header(made, "Location"), endsWith("/api/v1" + prompt));
        HttpResponse<String> seen = influencer.get(prompt);
        assertThat(json(seen).getJsonObject("style").getJsonNumber("guidance").doubleValue(), is(3.5));
        String renamed = BOTTLE.replace("Bottle", "Flask");
        assertThat(influencer.sendJson("PUT", prompt, renamed), is(problem(428, "precondition-required")));
        HttpResponse<String> changed = influencer.sendJson("PUT", prompt, renamed, "If-Match", header(seen, "ETag"));
        assertThat(json(changed).getString("title"), is("Flask"));
        assertThat(
                influencer.sendJson("PUT", prompt, BOTTLE, "If-Match", header(seen, "ETag")),
                is(problem(412, "precondition-failed")));
        assertThat(influencer.send("DELETE", prompt, "If-Match", "*").statusCode(), is(204));
        assertThat(influencer.get(prompt), is(problem(404, "not-found")));
    }

    @Test
    void aPromptShouldBeItsOwnersAlone() {
        String prompt = make(influencer, BOTTLE);
        for (ApiClient other : List.of(manager, administrator)) {
            assertThat(other.get(prompt), is(problem(404, "not-found")));
            assertThat(other.get(prompt + "/variables"), is(problem(404, "not-found")));
            assertThat(other.sendJson("PUT", prompt, BOTTLE, "If-Match", "*"), is(problem(404, "not-found")));
            assertThat(other.send("DELETE", prompt, "If-Match", "*"), is(problem(404, "not-found")));
            assertThat(other.send("PUT", prompt + "/favourite"), is(problem(404, "not-found")));
            assertThat(render(other, prompt, "\"colour\":\"red\""), is(problem(404, "not-found")));
            assertThat(other.get("/prompts?limit=200").body(), not(containsString(prompt.substring(9))));
        }
        assertThat(influencer.send("DELETE", prompt, "If-Match", "*").statusCode(), is(204));
    }

    @Test
    void templatesShouldBeMadeByThoseAloneWhoMay() {
        String wish = TEMPLATE.formatted("Ours", "influencer");
        assertThat(influencer.sendJson("POST", "/prompts", wish), is(problem(403, "not-allowed")));
        String template = make(manager, wish);
        assertThat(json(influencer.get(template)).getString("brand"), is("Acme"));
        assertThat(influencer.sendJson("PUT", template, wish, "If-Match", "*"), is(problem(403, "not-allowed")));
        assertThat(influencer.send("DELETE", template, "If-Match", "*"), is(problem(403, "not-allowed")));
        String retired = wish.replace("\"brand\"", "\"enabled\":false,\"brand\"");
        assertThat(
                administrator
                        .sendJson("PUT", template, retired, "If-Match", "*")
                        .statusCode(),
                is(200));
        assertThat(influencer.get(template), is(problem(404, "not-found")));
        assertThat(json(manager.get(template)).getBoolean("enabled"), is(false));
        assertThat(manager.send("DELETE", template, "If-Match", "*").statusCode(), is(204));
        String trail = administrator
                .get("/audit-events?target-type=prompt-template&target=" + template.substring(9))
                .body();
        assertThat(trail, containsString("prompt.template-created"));
        assertThat(trail, containsString("prompt.template-deleted"));
    }

    @Test
    void aTemplateForOthersShouldNotExist() {
        String template = make(manager, TEMPLATE.formatted("For finance", "finance"));
        assertThat(influencer.get(template), is(problem(404, "not-found")));
        assertThat(render(influencer, template, "\"thing\":\"cup\""), is(problem(404, "not-found")));
        assertThat(manager.send("DELETE", template, "If-Match", "*").statusCode(), is(204));
    }

    @Test
    void variablesShouldBeFilledAndWhatIsMissingNamed() {
        String prompt = make(influencer, BOTTLE);
        assertThat(json(render(influencer, prompt, "\"colour\":\"red\"")).getString("text"), is("a red bottle"));
        HttpResponse<String> missing = render(influencer, prompt, "");
        assertThat(missing, is(problem(400, "prompt-variable-missing")));
        assertThat(missing.body(), containsString("colour"));
        assertThat(render(influencer, prompt, "\"colour\":\"green\""), is(problem(400, "prompt-choice-unknown")));
        assertThat(
                render(influencer, prompt, "\"colour\":\"red\",\"size\":\"big\""),
                is(problem(400, "prompt-variable-unknown")));
        assertThat(
                influencer.get(prompt + "/variables").body(),
                containsString("\"choices\":[\"red\",\"blue\"],\"name\":\"colour\",\"required\":true"));
        influencer.send("DELETE", prompt, "If-Match", "*");
    }

    @Test
    void whatCannotBeKeptShouldBeRefused() {
        assertThat(
                influencer.sendJson("POST", "/prompts", BOTTLE.replace("{{colour:red|blue}}", "{{")),
                is(problem(400, "prompt-variable-broken")));
        assertThat(
                influencer.sendJson("POST", "/prompts", BOTTLE.replace("0.8", "3")), is(problem(400, "invalid-value")));
        assertThat(
                influencer
                        .sendJson("POST", "/prompts", BOTTLE.replace("3.5", "\"much\""))
                        .statusCode(),
                is(400));
        assertThat(
                influencer.sendJson("POST", "/prompts", BOTTLE.replace("{\"title\"", "{\"brand\":\"Acme\",\"title\"")),
                is(problem(400, "invalid-value")));
    }

    @Test
    void theSameWishShouldBeKeptOnce() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = influencer.sendJson("POST", "/prompts", BOTTLE, "Idempotency-Key", key);
        HttpResponse<String> again = influencer.sendJson("POST", "/prompts", BOTTLE, "Idempotency-Key", key);
        assertThat(again.body(), is(first.body()));
        assertThat(header(again, "Idempotency-Replayed"), is("true"));
        influencer.send("DELETE", "/prompts/" + json(first).getString("id"), "If-Match", "*");
    }

    @Test
    void theProductShouldComeWithTemplatesThatCanBeFilled() {
        JsonObject shipped = json(influencer.get("/prompts?kind=TEMPLATE&text=beach&sort=title"));
        assertThat(shipped.getInt("total"), is(greaterThanOrEqualTo(1)));
        String beach = "/prompts/01934000-0000-7000-8000-000000000001";
        assertThat(
                json(render(influencer, beach, "\"colour\":\"teal\",\"product\":\"bottle\",\"light\":\"golden hour\""))
                        .getString("text"),
                is("product photo of a teal bottle on a beach, golden hour"));
    }

    @Test
    void aListShouldBeWalkedByItsCursor() {
        JsonObject first = json(influencer.get("/prompts?kind=TEMPLATE&limit=2&sort=title"));
        JsonObject second = json(
                influencer.get("/prompts?kind=TEMPLATE&limit=2&sort=title&cursor=" + first.getString("nextCursor")));
        assertThat(second.getJsonArray("items").size(), is(2));
        assertThat(
                second.getJsonArray("items").get(0),
                is(not(first.getJsonArray("items").get(1))));
        assertThat(influencer.get("/prompts?owner=x").statusCode(), is(400));
    }

    private static String make(ApiClient client, String wish) {
        HttpResponse<String> made = client.sendJson("POST", "/prompts", wish);
        assertThat(made.body(), made.statusCode(), is(201));
        return "/prompts/" + json(made).getString("id");
    }

    private static HttpResponse<String> render(ApiClient client, String prompt, String values) {
        return client.sendJson("POST", prompt + "/rendering", "{\"values\":{" + values + "}}");
    }
}
