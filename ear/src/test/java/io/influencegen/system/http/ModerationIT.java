package io.influencegen.system.http;

import static io.influencegen.system.http.ApiClient.json;
import static io.influencegen.system.http.IsProblem.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Mails;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Moderation as programs use it. The studio's part is played by a door inside the product. */
@ArquillianTest
@RunAsClient
class ModerationIT extends ProductTest {
    private static final String INFLUENCER = "influencer@influencegen.example";
    private static final String UPHELD = "Your appeal was upheld";

    private static final String RULES = "/moderation-rules";
    private static final String REJECTION = "{\"reason\":\"Our brands show people dressed.\"}";

    private final ApiClient administrator = ApiClient.of(Role.ADMINISTRATOR);
    private final ApiClient influencer = ApiClient.of(Role.INFLUENCER);
    private final ApiClient manager = ApiClient.of(Role.CAMPAIGN_MANAGER);

    @AfterEach
    void giveKeysBack() {
        administrator.revoke();
        influencer.revoke();
        manager.revoke();
    }

    @Test
    void aNewRuleShouldBeInForceAtOnceAndAChangeToo() {
        String text = "a zorblax on a table";
        assertThat(tried(text).getBoolean("permitted"), is(true));
        HttpResponse<String> made = administrator.sendJson("POST", RULES, rule("Made-up things", "zorblax", true));
        assertThat(made.body(), made.statusCode(), is(201));
        String rule = RULES + "/" + json(made).getString("id");
        JsonObject refused = tried("a z0rbl@x on a table");
        assertThat(refused.getBoolean("permitted"), is(false));
        assertThat(refused.getJsonArray("rules").getJsonObject(0).getString("explanation"), is("Not here."));
        assertThat(Prompts.ask(person(influencer), text), not(Prompts.PERMITTED));
        String seen = ApiClient.header(administrator.get(rule), "ETag");
        assertThat(
                administrator
                        .sendJson("PUT", rule, rule("Made-up things", "zorblax", false), "If-Match", seen)
                        .statusCode(),
                is(200));
        assertThat(Prompts.ask(person(influencer), text), is(Prompts.PERMITTED));
        assertThat(administrator.send("DELETE", rule).statusCode(), is(204));
        assertThat(administrator.get(rule), problem(404, "not-found"));
    }

    @Test
    void aUselessRuleShouldBeRefused() {
        assertThat(
                administrator.sendJson("POST", RULES, rule("Two words", "two words", true)),
                problem(400, "rule-word-malformed"));
        assertThat(
                administrator.sendJson("POST", RULES, rule("Nudity", "something", true)),
                problem(409, "rule-name-taken"));
    }

    @Test
    void anUpheldAppealShouldLetTheSameTextPassAndThePersonBeTold() {
        long told = Mails.count(INFLUENCER, UPHELD);
        String text = "a n u d e statue in a museum hall";
        String reference = Prompts.ask(person(influencer), text);
        assertThat("tried again", Prompts.ask(person(influencer), text), is(reference));
        JsonObject refusal = json(influencer.get("/refusals/" + reference));
        assertThat(refusal.getString("rule"), is("Nudity"));
        assertThat(refusal.getString("text"), is(text));
        assertThat(refusal.getInt("times"), is(2));
        assertThat(manager.get("/refusals/" + reference), problem(404, "not-found"));
        assertThat(manager.get("/appeals/" + reference), problem(404, "not-found"));

        assertThat(appeal(influencer, reference).statusCode(), is(200));
        assertThat(appeal(influencer, reference), problem(409, "appealed-already"));
        JsonObject waiting = json(manager.get("/appeals/" + reference));
        assertThat(waiting.getString("comment"), is("It is for a museum."));
        JsonObject upheld = json(manager.sendJson("POST", "/appeals/" + reference + "/uphold", "{}"));
        assertThat(upheld.getString("appeal"), is("UPHELD"));
        assertThat(reject(administrator, reference), problem(409, "appeal-decided"));

        assertThat(Prompts.ask(person(influencer), text), is(Prompts.PERMITTED));
        assertThat("for another", Prompts.ask(person(manager), text), not(Prompts.PERMITTED));
        assertThat("for another text", Prompts.ask(person(influencer), "a nude statue"), not(Prompts.PERMITTED));
        Mails.await(INFLUENCER, UPHELD, told + 1);
    }

    @Test
    void nobodyShouldDecideTheirOwnAppeal() {
        String reference = Prompts.ask(person(manager), "naked people at a beach, for a test of one's own");
        assertThat(appeal(manager, reference).statusCode(), is(200));
        assertThat(reject(manager, reference), problem(403, "own-appeal"));
        assertThat(reject(influencer, reference), problem(403, "not-allowed"));
        assertThat(reject(administrator, reference).statusCode(), is(200));
        assertThat(
                json(manager.get("/refusals/" + reference)).getString("reason"), is("Our brands show people dressed."));
        assertThat(
                Prompts.ask(person(manager), "naked people at a beach, for a test of one's own"),
                not(Prompts.PERMITTED));
    }

    private JsonObject tried(String text) {
        return json(administrator.sendJson("POST", RULES + "/trial", "{\"text\":\"" + text + "\"}"));
    }

    private static HttpResponse<String> appeal(ApiClient person, String reference) {
        return person.sendJson("POST", "/refusals/" + reference + "/appeal", "{\"comment\":\"It is for a museum.\"}");
    }

    private static HttpResponse<String> reject(ApiClient staff, String reference) {
        return staff.sendJson("POST", "/appeals/" + reference + "/reject", REJECTION);
    }

    private static String person(ApiClient client) {
        return json(client.get("/me")).getString("id");
    }

    private static String rule(String name, String term, boolean enabled) {
        return "{\"name\":\"%s\",\"kind\":\"WORD\",\"category\":\"OTHER\",\"terms\":[\"%s\"],\"explanation\":\"Not here.\",\"enabled\":%s}"
                .formatted(name, term, enabled);
    }
}
