package io.influencegen.system.http;

import static io.influencegen.system.http.ApiClient.json;
import static io.influencegen.system.http.IsProblem.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A provider's file, as programs bring it and people settle what it says. */
@ArquillianTest
@RunAsClient
class ReconciliationIT extends ProductTest {
    private static final String RUNS = "/reconciliation/runs";
    private static final String DIFFERENCES = "/reconciliation/differences";
    private static final String PROVIDER = "/reconciliation/providers/invented";
    private static final String FILE = "id,result,name\n=1+1,clear,Ada Invented\nch-2,odd,Bob\nch-3,rejected,Eve\n";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final ApiClient administrator = ApiClient.of(Role.ADMINISTRATOR);
    private final ApiClient reviewer = ApiClient.of(Role.KYC_REVIEWER);

    @AfterEach
    void giveKeysBack() {
        administrator.revoke();
        reviewer.revoke();
    }

    @Test
    void whatDiffersShouldBeFoundSettledAndExportedHarmlessly() {
        setUp();
        String run = compared();
        JsonObject report = json(reviewer.get(RUNS + "/" + run));
        assertThat(report.getInt("compared"), is(2));
        assertThat(report.getInt("leftOut"), is(1));
        assertThat(reviewer.get(RUNS + "/" + run + "/bad-lines").body(), not(containsString("Bob")));
        JsonArray found = differences(run);
        assertThat(found.toString(), found.size(), is(2));
        assertThat(exported(run), containsString("'=1+1"));
        HttpResponse<String> settled = reviewer.sendJson("POST", DIFFERENCES + "/resolve", """
                {"ids":[],"filters":{"run":"%s","kind":"MISSING_HERE"},"note":"Told them","preview":false}""".formatted(run));
        assertThat(settled.body(), json(settled).getInt("count"), is(2));
        assertThat(json(reviewer.get(RUNS + "/" + run)).getJsonObject("kinds").getInt("OPEN"), is(0));
    }

    @Test
    void whatCannotBeFetchedShouldNotLookAsIfNothingDiffered() {
        provider("unreachable", "https://provider.invalid/november.csv");
        HttpResponse<String> asked = reviewer.sendJson("POST", "/reconciliation/providers/unreachable/fetch", "");
        assertThat(asked.body(), asked.statusCode(), is(202));
        String run = RUNS + "/" + json(asked).getString("id");
        await().atMost(SOON).until(() -> json(reviewer.get(run)).getString("state"), is("FAILED"));
        assertThat(json(reviewer.get(run)).getString("stage"), is("BEGUN"));
        assertThat(json(reviewer.get(run)).getString("problem"), containsString("provider.invalid"));
    }

    @Test
    void aDryRunShouldSayWhatItWouldDoAndKeepNothing() {
        provider("dry", "");
        HttpResponse<String> taken = reviewer.sendCsv(RUNS + "?provider=dry&name=november.csv&dryRun=true", FILE);
        String run = json(taken).getString("id");
        await().atMost(SOON).until(() -> json(reviewer.get(RUNS + "/" + run)).getString("stage"), is("DONE"));
        JsonObject report = json(reviewer.get(RUNS + "/" + run));
        assertThat(report.getBoolean("dryRun"), is(true));
        assertThat(report.getJsonObject("kinds").getInt("OPEN"), is(2));
        assertThat(
                json(reviewer.get(DIFFERENCES + "?run=" + run))
                        .getJsonArray("items")
                        .size(),
                is(0));
    }

    @Test
    void whoMayNotShouldBeRefused() {
        ApiClient finance = ApiClient.of(Role.FINANCE);
        ApiClient operator = ApiClient.of(Role.BATCH_OPERATOR);
        try {
            assertThat(finance.get(RUNS).statusCode(), is(403));
            assertThat(finance.sendCsv(RUNS + "?provider=invented", FILE).statusCode(), is(403));
            assertThat(operator.get(DIFFERENCES).statusCode(), is(403));
            assertThat(operator.get(RUNS).statusCode(), is(200));
            assertThat(
                    reviewer.sendCsv(RUNS + "?provider=nobody", FILE), problem(400, "reconciliation-provider-unknown"));
        } finally {
            finance.revoke();
            operator.revoke();
        }
    }

    private void setUp() {
        provider("invented", "");
        assertThat(administrator.sendCsv(PROVIDER + "/preview", FILE).body(), containsString("none of those"));
    }

    private void provider(String key, String address) {
        HttpResponse<String> saved =
                administrator.sendJson("PUT", "/reconciliation/providers/" + key, """
                {"name":"Invented","address":"%s","watched":false,"form":"CSV","charset":"","delimiter":",","quote":"\\"","dates":"yyyy-MM-dd",
                 "columns":{"REFERENCE":"id","STATUS":"result","NAME":"name"},
                 "statuses":{"clear":"APPROVED","rejected":"REFUSED"},"version":0}""".formatted(address));
        assertThat(saved.body(), saved.statusCode(), is(200));
    }

    private String compared() {
        HttpResponse<String> taken = reviewer.sendCsv(RUNS + "?provider=invented&name=november.csv", FILE);
        assertThat(taken.body(), taken.statusCode(), is(202));
        String run = json(taken).getString("id");
        await().atMost(SOON).until(() -> json(reviewer.get(RUNS + "/" + run)).getString("stage"), is("DONE"));
        return run;
    }

    private JsonArray differences(String run) {
        return json(reviewer.get(DIFFERENCES + "?state=OPEN&run=" + run)).getJsonArray("items");
    }

    /** As the list of the page is taken home. */
    private static String exported(String run) {
        Visitor person = Visitor.as(Role.KYC_REVIEWER);
        String page = "/reconciliation/report?id=" + run;
        return person.submitOn(
                        person.get(page).body(), page, Map.of("differences", "differences", "differences:csv", ""))
                .body();
    }
}
