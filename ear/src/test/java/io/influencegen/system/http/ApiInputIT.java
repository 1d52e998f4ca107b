package io.influencegen.system.http;

import static io.influencegen.system.http.IsProblem.problem;
import static io.influencegen.system.http.IsProblem.refusalOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program sends wrongly is refused with what was wrong, and never fails. */
@ArquillianTest
@RunAsClient
class ApiInputIT extends ProductTest {
    private static final String SETTING = "/settings/portal.banner";

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
    void anUnknownAddressOrThingShouldBeNotFound() {
        assertThat(administrator.get("/nope"), is(problem(404, "unknown-address")));
        assertThat(administrator.get("/audit-events/nonsense"), is(problem(404, "unknown-address")));
        assertThat(administrator.get("/audit-events/" + UUID.randomUUID()), is(problem(404, "not-found")));
        assertThat(administrator.get("/settings/nope"), is(problem(404, "setting-unknown")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE", "PATCH", "BREW"})
    void aMethodThatIsNotThereShouldBeRefusedWithThoseThatAre(String method) {
        HttpResponse<String> answer = administrator.send(method, "/me");
        assertThat(answer, is(problem(405, "method-not-allowed")));
        assertThat(ApiClient.header(answer, "Allow"), is("GET, OPTIONS"));
        assertThat(administrator.send("OPTIONS", "/me").statusCode(), is(200));
    }

    @Test
    void aFormThatTheApiDoesNotSpeakShouldBeRefused() {
        assertThat(administrator.get("/me", "Accept", "text/html"), is(problem(406, "not-acceptable")));
        assertThat(
                administrator.send("PUT", SETTING, "Content-Type", "text/plain"), is(problem(415, "unsupported-type")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"value\":\"a\"} more",
                "{\"value\":\"a\",\"value\":\"b\"}",
                "{'value':'a'}",
                "nothing"
            })
    void aBodyThatIsNoJsonShouldBeRefused(String body) {
        assertThat(change(body), is(problem(400, "malformed-request")));
    }

    @Test
    void aBodyNestedWithoutEndShouldBeRefused() {
        assertThat(change("[".repeat(100_000)), is(problem(400, "malformed-request")));
    }

    @Test
    void aMissingBodyShouldBeRefused() {
        assertThat(
                administrator.send("POST", "/outbox-messages/replay", "Content-Type", "application/json"),
                is(problem(400, "malformed-request")));
    }

    /** Java's own client does so with its first request, and the server then never sees the end of the body. */
    @Test
    void aProgramThatOffersToSpeakHttp2ShouldBeAnsweredAtOnce() throws Exception {
        HttpRequest change = HttpRequest.newBuilder(URI.create(Product.address() + "/api/v1" + SETTING))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + administrator.token())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"value\":\"a\"}"))
                .build();
        HttpClient offering =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        assertThat(offering.send(change, HttpResponse.BodyHandlers.ofString()).statusCode(), is(428));
    }

    @Test
    void anOversizedBodyShouldBeRefused() {
        assertThat(change("{\"value\":\"" + "x".repeat(2_000_000) + "\"}"), is(problem(413, "body-too-large")));
    }

    @Test
    void anOversizedAddressShouldBeRefused() {
        assertThat(administrator.get("/audit-events?text=" + "x".repeat(9_000)), is(problem(414, "address-too-long")));
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                Arguments.of("/value", "{\"value\":1}"),
                Arguments.of("/value", "{\"value\":null}"),
                Arguments.of("/value", "{\"value\":[\"a\"]}"),
                Arguments.of("/value", "{\"value\":\"a\\u0000b\"}"),
                Arguments.of("/value", "{\"value\":\"" + "x".repeat(2_001) + "\"}"),
                Arguments.of("/value", "{}"),
                Arguments.of("/more", "{\"value\":\"a\",\"more\":1}"),
                Arguments.of("/a~1b", "{\"value\":\"a\",\"a/b\":1}"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void aWrongValueShouldBeRefusedByItsName(String pointer, String body) {
        assertThat(change(body), is(refusalOf(pointer)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"text\"", "7", "true"})
    void aBodyThatIsNoObjectShouldBeRefused(String body) {
        assertThat(change(body), is(problem(400, "invalid-value")));
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 201", "limit, many", "limit, 1&limit=2", "cursor, nonsense"})
    void aWrongParameterShouldBeRefusedByItsName(String name, String value) {
        assertThat(administrator.get("/audit-events?" + name + "=" + value), is(refusalOf(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nope=1",
                "text=%00",
                "sort=nope",
                "from=yesterday",
                "to=2026-99-99",
                "from=-999999999-01-01",
                "to=%2B999999999-12-31"
            })
    void aFilterThatMakesNoSenseShouldBeRefusedByEveryList(String filter) {
        for (String list : new String[] {"audit-events", "outbox-messages", "people"}) {
            assertThat(list, administrator.get("/" + list + "?" + filter), is(problem(400, "invalid-value")));
        }
    }

    private HttpResponse<String> change(String body) {
        String tag = ApiClient.header(administrator.get(SETTING), "ETag");
        return administrator.sendJson("PUT", SETTING, body, "If-Match", tag);
    }
}
