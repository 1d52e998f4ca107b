package io.influencegen.system.http;

import static io.influencegen.system.http.ApiClient.header;
import static io.influencegen.system.http.IsProblem.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody takes more than a share of the API, and who is told to wait is told how long. */
@ArquillianTest
@RunAsClient
class RateLimitIT extends ProductTest {
    private static final int BURST = 8;

    private final Administrator administrator = Administrator.here();

    @BeforeEach
    void serveFew() {
        administrator.set("rate.limit", "1");
        administrator.set("rate.burst", String.valueOf(BURST));
    }

    @AfterEach
    void serveManyAgain() {
        administrator.set("rate.burst", "1000000");
        administrator.set("rate.limit", "1000000");
    }

    @Test
    void aKeyThatHurriesShouldBeToldToWait() {
        ApiClient hasty = ApiClient.of(Role.FINANCE);
        List<Integer> served = Stream.generate(() -> hasty.get("/me").statusCode())
                .limit(BURST)
                .toList();
        assertThat(served, everyItem(is(200)));
        HttpResponse<String> refused = hasty.get("/me");
        assertThat(refused, is(problem(429, "too-many-requests")));
        assertThat(Integer.parseInt(header(refused, "Retry-After")), is(greaterThan(0)));
        assertThat(header(refused, "RateLimit"), containsString("r=0"));
        assertThat(header(refused, "RateLimit-Policy"), is("\"default\";q=1;w=60"));
        ApiClient other = ApiClient.of(Role.AUDITOR);
        assertThat(other.get("/me").statusCode(), is(200));
        other.revoke();
    }
}
