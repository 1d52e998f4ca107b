package io.influencegen.system.http;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What monitoring sees. */
@ArquillianTest
@RunAsClient
class HealthIT extends ProductTest {
    private static final Duration WORKER_START = Duration.ofMinutes(2);
    private static final Pattern SIGN_INS =
            Pattern.compile("influencegen_events_total\\{action=\"identity.signed-in\".*?} ([0-9.]+)");

    private final Visitor monitor = Visitor.nobody();

    @Test
    void everyPartShouldBeAskedBeforeTheNodeIsCalledReady() {
        assertThat(checks("live").keySet(), is(Set.of("process")));
        assertThat(checks("started").keySet(), is(Set.of("migrations")));
        assertThat(checks("ready").keySet(), is(Set.of("database", "migrations", "storage", "workers")));
    }

    @Test
    void schemaShouldBeTheOneTheProductWasBuiltFor() {
        JsonObject schema = checks("ready").get("migrations").getJsonObject("data");
        assertThat(schema.getString("applied"), is(schema.getString("expected")));
    }

    @Test
    void workerShouldBeFoundByThePortalThroughItsContract() {
        await().atMost(WORKER_START)
                .until(
                        () -> checks("ready")
                                .get("workers")
                                .getJsonObject("data")
                                .getString("reachable"),
                        is("1"));
        String page = Visitor.as(Role.BATCH_OPERATOR).get("/system").body();
        assertThat(page, allOf(containsString("Reachable"), containsString("cpu, ")));
    }

    @Test
    void metricsShouldCountBusinessEvents() {
        double before = signIns();
        Visitor.as(Role.AUDITOR);
        assertThat(signIns(), is(greaterThan(before)));
        assertThat(metrics(), containsString("influencegen_outbox_messages{mp_scope=\"application\",state=\"DEAD\"}"));
    }

    private Map<String, JsonObject> checks(String kind) {
        var answer = monitor.get("/health/" + kind);
        assertThat(answer.body(), answer.statusCode(), is(200));
        return Json.createReader(new StringReader(answer.body())).readObject().getJsonArray("checks").stream()
                .map(JsonObject.class::cast)
                .collect(Collectors.toMap(check -> check.getString("name"), check -> check));
    }

    private double signIns() {
        Matcher matcher = SIGN_INS.matcher(metrics());
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    private String metrics() {
        return monitor.get("/metrics").body();
    }
}
