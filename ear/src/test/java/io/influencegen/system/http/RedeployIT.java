package io.influencegen.system.http;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.system.product.Node;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import io.influencegen.system.product.TableLock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A product that is alone on its database, and another EAR deployed in the middle of a run, as an update does it. */
@ArquillianTest
@RunAsClient
class RedeployIT extends ProductTest {
    private static final String OWN = "redeployed";
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String[] SECRETS = {
        "--secrets", Product.data().resolve("secrets").toString()
    };
    private static final String RUN = "0190b8a4-0000-7000-8000-000000000001";

    @Test
    void aRunShouldGoOnInTheNextDeployment() throws Exception {
        ProductDatabase.create(OWN);
        Map<String, String> place = Map.of("INFLUENCEGEN_DB_URL", ProductDatabase.url(OWN));
        try (Node old = Product.launchAnother("redeployed-old", place, SECRETS)) {
            old.awaitFirstPage();
            try (TableLock held = TableLock.of("n8n_callback", ProductDatabase.connection(OWN))) {
                request();
                awaitLine("Step forget-old-callbacks begins%");
                old.askToStop();
                awaitLine("Stopping%");
            }
            assertThat(old.awaitEnd(), is(143));
        }
        try (Node shipped = Product.launchShipped("redeployed-shipped", place, SECRETS)) {
            shipped.awaitFirstPage();
            await().atMost(SOON).until(RedeployIT::standing, is("COMPLETED 2"));
        }
    }

    private static void request() throws SQLException {
        try (Connection database = ProductDatabase.connection(OWN);
                Statement statement = database.createStatement()) {
            statement.executeUpdate("""
                    insert into job_run (id, job, parameters, state, because, requested_by, requested_at, begins_after, correlation_id)
                    values ('%s', 'clean-history', '{"days":"400"}', 'REQUESTED', 'by-hand', 'test', now(), now(), 'test')""".formatted(RUN));
        }
    }

    private static void awaitLine(String line) {
        await(line)
                .atMost(SOON)
                .until(
                        () -> ask("select count(*) from job_log where run = '%s' and line like '%s'"
                                .formatted(RUN, line)),
                        is("1"));
    }

    private static String standing() {
        return ask("select state || ' ' || attempt from job_run where id = '%s'".formatted(RUN));
    }

    private static String ask(String sql) {
        try (Connection database = ProductDatabase.connection(OWN);
                Statement statement = database.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
