package io.influencegen.system.http;

import static io.influencegen.system.http.IsProblem.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many pictures from a sheet, as programs have them made. */
@ArquillianTest
@RunAsClient
class BulkIT extends ProductTest {
    private static final String ORDERS = "/bulk-orders";
    private static final Duration SOON = Duration.ofMinutes(3);

    private final ApiClient manager = ApiClient.of(Role.CAMPAIGN_MANAGER);
    private final ApiClient operator = ApiClient.of(Role.BATCH_OPERATOR);
    private final ApiClient administrator = ApiClient.of(Role.ADMINISTRATOR);

    @AfterEach
    void giveKeysBack() {
        manager.revoke();
        operator.revoke();
        administrator.revoke();
    }

    @Test
    void everyGoodRowShouldBecomeItsPicturesAndNoMore() throws IOException {
        String id = plan("colour,place\nred,beach\n=blue,beach\n,street\ngreen,hill\n", 1);
        assertThat(manager.get(ORDERS + "/" + id + "/faults").body(), containsString("\"prompt-variable-missing\""));
        assertThat(order(id).getInt("waiting"), is(3));
        assertThat(manager.send("POST", ORDERS + "/" + id + "/start").statusCode(), is(204));
        assertThat(manager.send("POST", ORDERS + "/" + id + "/start"), is(problem(409, "bulk-started")));
        awaitEnded(id);
        assertThat(order(id).getInt("made"), is(3));
        assertThat(
                ProductDatabase.number("select count(*) from generation where submission_id = ?", UUID.fromString(id)),
                is(3L));
        Map<String, byte[]> files = archive(id);
        assertThat(files.keySet(), hasItem("row-00002-01.png"));
        assertThat(new String(files.get("manifest.csv"), StandardCharsets.UTF_8), containsString("a =blue bottle"));
        String run = order(id).getString("run");
        await().atMost(SOON)
                .until(() -> operator.get("/jobs/runs/" + run).body(), containsString("\"state\":\"COMPLETED\""));
    }

    @Test
    void whatRulesForbidShouldBeNamedBeforeAnythingIsMade() {
        String id = plan("colour,place\nnude child,beach\nred,beach\n", 1);
        assertThat(manager.get(ORDERS + "/" + id + "/faults").body(), containsString("\"prompt-refused\""));
        assertThat(order(id).getInt("waiting"), is(1));
    }

    @Test
    void whatIsForbiddenSinceShouldBeLeftOutAndMadeOnceItsWordsAreMended() {
        String id = plan("colour,place\nred,quagmirex\nred,beach\n", 1);
        String rule = forbid("quagmirex");
        manager.send("POST", ORDERS + "/" + id + "/start");
        awaitEnded(id);
        assertThat(order(id).getInt("made"), is(1));
        assertThat(order(id).getInt("failed"), is(1));
        String run = order(id).getString("run");
        JsonObject skipped = ApiClient.json(operator.get("/jobs/skips?run=" + run))
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(skipped.getString("reason"), is("prompt-refused"));
        assertThat(manager.get("/jobs/skips?run=" + run).statusCode(), is(403));
        String skip = skipped.getString("id");
        assertThat(
                operator.sendJson("PUT", "/jobs/skips/" + skip, "{\"input\":\"a red bottle at the pond\"}")
                        .statusCode(),
                is(200));
        operator.sendJson(
                "POST", "/jobs/skips/requeue", "{\"ids\":[\"" + skip + "\"],\"filters\":{},\"preview\":false}");
        awaitEnded(id);
        assertThat(order(id).getInt("made"), is(2));
        assertThat(administrator.send("DELETE", rule).statusCode(), is(204));
    }

    /** Where the rule is. */
    private String forbid(String word) {
        HttpResponse<String> made = administrator.sendJson("POST", "/moderation-rules", """
                {"name":"No %s","kind":"WORD","category":"OTHER","terms":["%s"],"explanation":"Not here.","enabled":true}""".formatted(word, word));
        assertThat(made.body(), made.statusCode(), is(201));
        return "/moderation-rules/" + ApiClient.json(made).getString("id");
    }

    @Test
    void othersShouldNotSeeAnOrder() {
        String id = plan("colour,place\nred,beach\n", 1);
        ApiClient influencer = ApiClient.of(Role.INFLUENCER);
        assertThat(influencer.get(ORDERS + "/" + id), is(problem(404, "not-found")));
        assertThat(influencer.send("POST", ORDERS + "/" + id + "/start"), is(problem(404, "not-found")));
        influencer.revoke();
        assertThat(manager.send("DELETE", ORDERS + "/" + id).statusCode(), is(204));
        assertThat(manager.get(ORDERS + "/" + id), is(problem(404, "not-found")));
    }

    @Test
    void sheetsThatCannotBeMadeShouldBeRefusedWithWords() {
        assertThat(answer("size\n7\n", 1), is(problem(400, "bulk-column-missing")));
        assertThat(answer("colour,colour\nred,blue\n", 1), is(problem(400, "sheet-column-twice")));
        assertThat(answer("colour,place\nred,beach\n", 21).statusCode(), is(400));
    }

    private String plan(String sheet, int variants) {
        HttpResponse<String> answer = answer(sheet, variants);
        assertThat(answer.body(), answer.statusCode(), is(201));
        return ApiClient.json(answer).getString("id");
    }

    private HttpResponse<String> answer(String sheet, int variants) {
        return manager.sendJson(
                "POST",
                ORDERS,
                Json.createObjectBuilder()
                        .add("title", "Bottles")
                        .add("prompt", "a {{colour}} bottle at the {{place}}")
                        .add("steps", 4)
                        .add("variants", variants)
                        .add("sheet", sheet)
                        .build()
                        .toString());
    }

    private JsonObject order(String id) {
        return ApiClient.json(manager.get(ORDERS + "/" + id));
    }

    private void awaitEnded(String id) {
        await().atMost(SOON).until(() -> order(id).getString("state"), is("ENDED"));
    }

    private Map<String, byte[]> archive(String id) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(manager.download(ORDERS + "/" + id + "/archive")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
