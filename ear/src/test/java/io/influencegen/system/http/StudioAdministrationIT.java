package io.influencegen.system.http;

import static io.influencegen.system.http.ApiClient.header;
import static io.influencegen.system.http.ApiClient.json;
import static io.influencegen.system.http.IsProblem.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import io.influencegen.system.product.StudioRows;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What programs of administrators, operators and people see of usage, quotas, models and dead letters. */
@ArquillianTest
@RunAsClient
class StudioAdministrationIT extends ProductTest {
    private static final String NOBODYS = "nobodys-model";
    private static final String CORRECTION = """
            {"model":"%s","prompt":"a green bottle","negativePrompt":"","ratio":"1:1","seed":8,"steps":%d,"guidance":4.5}""";

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
    void aReplayedLetterShouldWaitAgainForItsOwnerAndNoMoreForOperators() {
        UUID id = StudioRows.deadLetter("INFLUENCER", NOBODYS, "ref");
        JsonObject letter = json(administrator.get("/dead-letters/" + id));
        assertThat(letter.getString("cause"), is("Out of memory"));
        assertThat(letter.getString("model"), is(NOBODYS));
        ApiClient owner = ApiClient.of(Role.INFLUENCER);
        int before = json(owner.get("/usage")).getInt("reserved");
        assertThat(replay(id).statusCode(), is(200));
        assertThat(replay(id), is(problem(404, "not-found")));
        assertThat(json(owner.get("/usage")).getInt("reserved"), is(before + 1));
        assertThat(json(owner.get("/generations/" + id)).getString("state"), is("QUEUED"));
        assertThat(owner.send("DELETE", "/generations/" + id).statusCode() / 100, is(2));
        assertThat(json(owner.get("/usage")).getInt("reserved"), is(before));
        owner.revoke();
    }

    @Test
    void ofManyProgramsThatReplayTheSameLetterOneShouldDoIt() {
        UUID id = StudioRows.deadLetter("INFLUENCER", NOBODYS, "ref");
        List<Integer> answers = IntStream.range(0, 50)
                .parallel()
                .mapToObj(n -> replay(id).statusCode())
                .toList();
        assertThat(answers.stream().filter(status -> status == 200).count(), is(1L));
        assertThat(answers.stream().filter(status -> status == 404).count(), is(49L));
        ApiClient owner = ApiClient.of(Role.INFLUENCER);
        owner.send("DELETE", "/generations/" + id);
        owner.revoke();
    }

    @Test
    void whatMatchesShouldBeCountedBeforeItIsReplayedOrGivenUp() {
        String model = "model-" + UUID.randomUUID();
        UUID first = StudioRows.deadLetter("CAMPAIGN_MANAGER", model, "ref");
        StudioRows.deadLetter("CAMPAIGN_MANAGER", model, "ref");
        StudioRows.deadLetter("CAMPAIGN_MANAGER", NOBODYS, "ref");
        assertThat(replayAll(model, true), is(2));
        assertThat(
                administrator
                        .send("DELETE", "/dead-letters/" + first + "?reason=gone")
                        .statusCode(),
                is(204));
        assertThat(administrator.get("/dead-letters/" + first), is(problem(404, "not-found")));
        assertThat(replayAll(model, false), is(1));
        assertThat(replayAll(model, true), is(0));
        assertThat(
                administrator.send("DELETE", "/dead-letters/" + UUID.randomUUID() + "?reason=x"),
                is(problem(404, "not-found")));
    }

    @Test
    void aCorrectedLetterShouldBecomeAPicture() {
        awaitModel();
        String model = preset().getString("name");
        UUID id = StudioRows.deadLetter("INFLUENCER", NOBODYS, "ref");
        assertThat(correct(id, NOBODYS, 10).body(), containsString("model-unknown"));
        assertThat(correct(id, model, 5000), is(problem(400, "image-out-of-range")));
        assertThat(json(correct(id, model, 4)).getString("prompt"), is("a green bottle"));
        assertThat(replay(id).statusCode(), is(200));
        ApiClient owner = ApiClient.of(Role.INFLUENCER);
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        json(owner.get("/generations/" + id)).getString("state").equals("COMPLETED"));
        owner.revoke();
    }

    @Test
    void aReportShouldCountWhatWasMadeAndCampaignManagersSeeCampaignsAlone() {
        String model = "report-" + UUID.randomUUID();
        StudioRows.used("INFLUENCER", null, model, "COMPLETED", 400);
        StudioRows.used("INFLUENCER", "Report", model, "COMPLETED", 400);
        StudioRows.used("INFLUENCER", "Report", model, "FAILED", 401);
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(400).toString();
        String report = "/usage/report?from=" + LocalDate.parse(day).minusDays(1) + "&to=" + day;
        JsonObject all = json(administrator.get(report));
        assertThat(all.getJsonObject("total").getInt("completed"), greaterThanOrEqualTo(2));
        assertThat(all.getJsonObject("reasons").getInt("worker-failed"), greaterThanOrEqualTo(1));
        assertThat(all.getJsonArray("days").size(), is(2));
        ApiClient manager = ApiClient.of(Role.CAMPAIGN_MANAGER);
        String lines = report.replace("/report?", "/report/model?") + "&limit=200";
        assertThat(lineOf(administrator, lines, model).getInt("completed"), is(2));
        assertThat(lineOf(manager, lines, model).getInt("completed"), is(1));
        assertThat(manager.get("/usage/report?from=2026-02-01&to=2026-01-01"), is(problem(400, "invalid-value")));
        assertThat(manager.get("/usage/entries?person=" + UUID.randomUUID()), is(problem(403, "not-allowed")));
        manager.revoke();
    }

    @Test
    void aLimitShouldHoldAtOnceAndBeRemoved() {
        ApiClient owner = ApiClient.of(Role.INFLUENCER);
        String path = "/quotas/person:" + json(owner.get("/me")).getString("id");
        int usual = json(administrator.get(path)).getInt("limit");
        assertThat(administrator.sendJson("PUT", path, "{\"limit\":0}"), is(problem(428, "precondition-required")));
        JsonObject set = json(administrator.sendJson("PUT", path, "{\"limit\":0}", "If-Match", tag(path)));
        assertThat(set.getBoolean("own"), is(true));
        assertThat(json(owner.get("/usage")).getInt("left"), is(0));
        assertThat(
                owner.sendJson("POST", "/generations", "{\"prompt\":\"a red bottle\"}")
                        .body(),
                containsString("quota-exceeded"));
        JsonObject removed = json(administrator.send("DELETE", path, "If-Match", tag(path)));
        assertThat(removed.getInt("limit"), is(usual));
        assertThat(administrator.get("/quotas/person:nobody"), is(problem(404, "not-found")));
        assertThat(owner.get("/quotas"), is(problem(403, "not-allowed")));
        owner.revoke();
    }

    @Test
    void aHiddenStyleShouldBeGoneFromTheStudioAndComeBack() {
        awaitModel();
        JsonObject model = preset();
        String path = "/models/" + model.getString("name");
        String style = model.getJsonArray("styles").getJsonObject(0).getString("name");
        int styles = model.getJsonArray("styles").size();
        String stale = tag(path);
        assertThat(change(path, "[\"" + style + "\"]", stale).statusCode(), is(200));
        assertThat(preset().getJsonArray("styles").size(), is(styles - 1));
        assertThat(change(path, "[]", stale), is(problem(412, "precondition-failed")));
        assertThat(change(path, "[]", tag(path)).statusCode(), is(200));
        assertThat(preset().getJsonArray("styles").size(), is(styles));
        ApiClient influencer = ApiClient.of(Role.INFLUENCER);
        assertThat(influencer.get(path), is(problem(403, "not-allowed")));
        influencer.revoke();
    }

    private HttpResponse<String> change(String path, String hidden, String seen) {
        String rules = """
                {"enabled":true,"preset":true,"title":"","audience":[],"route":"worker","hiddenStyles":%s}""".formatted(hidden);
        return administrator.sendJson("PUT", path, rules, "If-Match", seen);
    }

    private void awaitModel() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !json(administrator.get("/models"))
                        .getJsonArray("items")
                        .isEmpty());
    }

    private JsonObject preset() {
        return json(administrator.get("/models")).getJsonArray("items").getJsonObject(0);
    }

    private HttpResponse<String> replay(UUID id) {
        return administrator.send("POST", "/dead-letters/" + id + "/replay");
    }

    private int replayAll(String model, boolean preview) {
        String wish = "{\"filters\":{\"model\":\"%s\"},\"preview\":%s}".formatted(model, preview);
        return json(administrator.sendJson("POST", "/dead-letters/replay", wish))
                .getInt("count");
    }

    private HttpResponse<String> correct(UUID id, String model, int steps) {
        String path = "/dead-letters/" + id;
        return administrator.sendJson("PUT", path, CORRECTION.formatted(model, steps), "If-Match", tag(path));
    }

    private String tag(String path) {
        return header(administrator.get(path), "ETag");
    }

    private static JsonObject lineOf(ApiClient client, String lines, String key) {
        return json(client.get(lines)).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getString("key").equals(key))
                .findFirst()
                .orElseThrow();
    }
}
