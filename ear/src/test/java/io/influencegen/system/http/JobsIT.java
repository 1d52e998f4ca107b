package io.influencegen.system.http;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Node;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import io.influencegen.system.product.TableLock;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs, as programs launch and steer them; one step waits where a test wants it to. */
@ArquillianTest
@RunAsClient
class JobsIT extends ProductTest {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String HELD = "n8n_callback";
    private static final String WISH = "{\"job\":\"clean-history\",\"parameters\":{\"days\":\"400\"},\"dryRun\":false}";

    private final ApiClient operator = ApiClient.of(Role.BATCH_OPERATOR, "jobs:write");

    @AfterEach
    void revoke() {
        ApiClient owner = ApiClient.of(Role.BATCH_OPERATOR);
        operator.revokeBy(owner);
        owner.revoke();
    }

    @Test
    void aRunShouldStopAndGoOnWithWhatIsLeft() throws Exception {
        String run;
        try (TableLock held = TableLock.of(HELD)) {
            run = launch();
            awaitStep(run, "forget-old-callbacks");
            assertThat(operator.send("POST", "/jobs/runs/" + run + "/stop").statusCode(), is(200));
            awaitLine(run, "Stopping");
        }
        awaitState(run, "STOPPED");
        assertThat(operator.send("POST", "/jobs/runs/" + run + "/restart").statusCode(), is(200));
        awaitState(run, "COMPLETED");
        JsonObject report = ApiClient.json(operator.get("/jobs/runs/" + run));
        assertThat(report.getJsonObject("run").getInt("attempt"), is(2));
        assertThat(report.getJsonArray("log").toString(), containsString("Step forget-old-runs ended"));
        assertThat(operator.send("POST", "/jobs/runs/" + run + "/restart").statusCode(), is(409));
        assertThat(Files.readString(Product.log()), not(containsString("cannot be asked how it stands")));
    }

    @Test
    void onlyOperatorsMayAndOnlyWhatIsDeclared() {
        ApiClient finance = ApiClient.of(Role.FINANCE);
        assertThat(finance.sendJson("POST", "/jobs/runs", WISH).statusCode(), is(403));
        assertThat(finance.get("/jobs/skips").statusCode(), is(403));
        finance.revoke();
        assertThat(
                operator.sendJson("POST", "/jobs/runs", WISH.replace("400", "many"))
                        .statusCode(),
                is(400));
        assertThat(
                operator.sendJson("POST", "/jobs/runs", WISH.replace("clean", "burn"))
                        .statusCode(),
                is(404));
        assertThat(operator.get("/jobs").body(), containsString("re-wrap-keys"));
    }

    @Test
    void aScheduleShouldRunItsJobWhenItIsDueAndNotWhileItRests() {
        HttpResponse<String> added = operator.sendJson("POST", "/jobs/schedules", """
                {"job":"re-wrap-keys","parameters":{},"cron":"0 4 1 1 *","zone":"Europe/Berlin",
                 "leftOut":["2030-01-01"],"catchUp":"ONCE","version":0}""");
        assertThat(added.body(), added.statusCode(), is(201));
        UUID id = UUID.fromString(ApiClient.json(added).getString("id"));
        ProductDatabase.update("update job_schedule set next_at = now() - interval '400 days' where id = ?", id);
        await().atMost(SOON)
                .until(
                        () -> ProductDatabase.number(
                                "select count(*) from job_run where schedule = ? and state = 'COMPLETED'", id),
                        is(1L));
        assertThat(operator.send("POST", "/jobs/schedules/" + id + "/pause").body(), containsString("\"paused\":true"));
        assertThat(operator.send("DELETE", "/jobs/schedules/" + id).statusCode(), is(204));
    }

    @Test
    void aRunOfANodeThatIsKilledShouldBeFinishedByAnother() throws Exception {
        try (Node second = Product.launchSibling("jobs-killed", Map.of())) {
            second.awaitFirstPage();
            String run = driveOnTheSecond(killed -> second.kill());
            awaitFinishedByAnother(run);
            assertThat(operator.get("/jobs/runs/" + run).body(), containsString("Interrupted: Node"));
        }
    }

    @Test
    void aNodeThatStopsShouldLeaveItsRunToAnother() throws Exception {
        try (Node second = Product.launchSibling("jobs-stopped", Map.of())) {
            second.awaitFirstPage();
            awaitFinishedByAnother(driveOnTheSecond(run -> {
                second.askToStop();
                awaitLine(run, "Stopping");
            }));
            assertThat(second.awaitEnd(), is(143));
        }
    }

    private void awaitFinishedByAnother(String run) {
        awaitState(run, "COMPLETED");
        assertThat(
                ApiClient.json(operator.get("/jobs/runs/" + run))
                        .getJsonObject("run")
                        .getInt("attempt"),
                is(2));
    }

    /** What happens to the node in the middle of a run. */
    @FunctionalInterface
    private interface End {
        void of(String run) throws InterruptedException;
    }

    /** Whichever node is first takes a run: until it is the second one, which then ends in the middle of it. */
    private String driveOnTheSecond(End end) throws Exception {
        for (int i = 0; i < 30; i++) {
            try (TableLock held = TableLock.of(HELD)) {
                String run = requestUnheard(i);
                awaitStep(run, "forget-old-callbacks");
                if (ProductDatabase.number("""
                        select count(*) from job_run r join job_node n on n.id = r.node
                         where r.id = ? and n.id = (select id from job_node order by started_at desc limit 1)""", UUID.fromString(run)) == 1) {
                    end.of(run);
                    return run;
                }
            }
            awaitIdle();
        }
        throw new IllegalStateException("The second node never drove a run");
    }

    /** Nobody is told: it is taken by whoever's beat comes next, at another moment of it each time. */
    private static String requestUnheard(int attempt) {
        UUID run = UUID.randomUUID();
        ProductDatabase.update("""
                insert into job_run (id, job, parameters, state, because, requested_by, requested_at, begins_after, correlation_id)
                values (?, 'clean-history', '{"days":"400"}', 'REQUESTED', 'by-hand', 'test', now(),
                        now() + ? * interval '1 millisecond', 'test')""", run, attempt * 370 % 2000);
        return run.toString();
    }

    private static void awaitIdle() {
        await().atMost(SOON)
                .until(() -> ProductDatabase.number("select count(*) from job_run where state = 'RUNNING'"), is(0L));
    }

    private String launch() {
        HttpResponse<String> answer = operator.sendJson("POST", "/jobs/runs", WISH);
        assertThat(answer.body(), answer.statusCode(), is(201));
        return ApiClient.json(answer).getJsonObject("run").getString("id");
    }

    private void awaitStep(String run, String step) {
        awaitLine(run, "Step " + step + " begins");
    }

    private void awaitLine(String run, String line) {
        await(line).atMost(SOON).until(() -> operator.get("/jobs/runs/" + run).body(), containsString(line));
    }

    private void awaitState(String run, String state) {
        await(state)
                .atMost(SOON)
                .until(
                        () -> ApiClient.json(operator.get("/jobs/runs/" + run))
                                .getJsonObject("run")
                                .getString("state"),
                        is(state));
    }
}
