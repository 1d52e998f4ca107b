package io.influencegen.system.http;

import static io.influencegen.system.http.IsProblem.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The description that programs read is the one of the product they talk to. */
@ArquillianTest
@RunAsClient
class OpenApiIT extends ProductTest {
    /** What somebody without an account has to be able to do to get one, or to get back into theirs. */
    private static final Set<String> WAYS_IN =
            Set.of("/sign-ups", "/email-verifications", "/password-resets", "/password-resets/redemptions");

    /** What those ask who met a picture somewhere. */
    private static final String VERIFICATIONS = "/verifications";

    private static final String CERTIFICATE = "/provenance/certificate";

    private static final String API = "/api/v1";

    private final ApiClient anybody = ApiClient.withoutKey();

    static Stream<Arguments> operations() throws IOException {
        return built().getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .map(operation -> Arguments.of(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().substring(API.length()),
                                operation.getValue().asJsonObject().getJsonObject("responses"))));
    }

    @Test
    void anybodyShouldReadWhatTheBuildWrote() throws IOException {
        HttpResponse<String> json = anybody.get("/openapi.json");
        assertThat(ApiClient.json(json), is(built()));
        assertThat(ApiClient.header(json, "Content-Type"), startsWith("application/json"));
        assertThat(anybody.get("/openapi", "Accept", "application/json").body(), is(json.body()));
        HttpResponse<String> yaml = anybody.get("/openapi");
        assertThat(ApiClient.header(yaml, "Content-Type"), startsWith("application/yaml"));
        assertThat(yaml.body(), containsString("title: InfluenceGen API"));
    }

    @Test
    void theDescriptionShouldNotBeSentTwice() {
        String tag = ApiClient.header(anybody.get("/openapi"), "ETag");
        assertThat(anybody.get("/openapi", "If-None-Match", tag).statusCode(), is(304));
        assertThat(anybody.get("/openapi.json", "If-None-Match", tag).statusCode(), is(200));
    }

    @Test
    void theDescriptionShouldOnlyBeRead() {
        HttpResponse<String> answer = anybody.send("DELETE", "/openapi");
        assertThat(answer, is(problem(405, "method-not-allowed")));
        assertThat(ApiClient.header(answer, "Allow"), containsString("GET"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operations")
    void everyOperationShouldBeThereAndAnswerAsPromised(String method, String path, JsonObject promised) {
        ApiClient administrator = ApiClient.of(Role.ADMINISTRATOR);
        String address = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        HttpResponse<String> answer = administrator.send(method, address);
        administrator.revoke();
        assertThat(answer.body(), promised, hasKey(String.valueOf(answer.statusCode())));
        assertThat(answer.statusCode(), is(not(500)));
        assertThat(answer.body(), not(containsString("unknown-address")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operations")
    void noOperationShouldBeOpenToEverybodyButTheWaysIn(String method, String path, JsonObject promised) {
        if (path.equals(CERTIFICATE)) {
            assertThat(anybody.send(method, path).statusCode(), is(200));
            return;
        }
        if (WAYS_IN.contains(path) || path.equals(VERIFICATIONS)) {
            assertThat(anybody.send(method, path), is(problem(400, "malformed-request")));
            return;
        }
        assertThat(
                anybody.send(
                        method, path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString())),
                is(problem(401, "not-signed-in")));
    }

    private static JsonObject built() throws IOException {
        try (InputStream in = OpenApiIT.class.getResourceAsStream("/io/influencegen/rest/api/openapi.json")) {
            return ApiClient.json(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
