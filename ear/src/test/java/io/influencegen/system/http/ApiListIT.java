package io.influencegen.system.http;

import static io.influencegen.system.http.IsProblem.refusalOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists come in slices that fit together. */
@ArquillianTest
@RunAsClient
class ApiListIT extends ProductTest {
    private static final Pattern NEXT = Pattern.compile("</api/v1(.+)>; rel=\"next\"");

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
    void theSlicesShouldHoldEveryLineOnceThoughTheListGrows() {
        String unique = UUID.randomUUID().toString();
        List<String> written = IntStream.range(0, 7)
                .mapToObj(number -> write(unique + "-" + number))
                .toList();
        List<String> seen = new ArrayList<>();
        walk("/audit-events?action=outbox.replayed&text=" + unique + "&limit=3", slice -> {
            items(slice).forEach(event -> seen.add(event.getJsonObject("origin").getString("correlationId")));
            write(unique + "-later");
        });
        assertThat(seen, containsInAnyOrder(written.toArray()));
    }

    @Test
    void peopleShouldComeInSlicesThatFitTogether() {
        List<String> seen = new ArrayList<>();
        walk("/people?limit=2", slice -> items(slice).forEach(person -> seen.add(person.getString("id"))));
        List<String> all = items(administrator.get("/people?limit=200"))
                .map(person -> person.getString("id"))
                .toList();
        assertThat(seen, is(all));
    }

    @Test
    void peopleShouldBeFoundByEveryFilter() {
        assertThat(names("/people?role=auditor"), hasItem("Audra Auditor"));
        assertThat(names("/people?email=auditor@influencegen.example"), contains("Audra Auditor"));
        assertThat(names("/people?text=audra&state=ACTIVE&from=2026-01-01"), contains("Audra Auditor"));
        assertThat(names("/people?text=audra&to=2026-01-01"), is(List.of()));
        assertThat(names("/people?sort=-name").get(0), is(lastOf(names("/people?limit=200&sort=name"))));
    }

    @Test
    void aCursorShouldFitItsOwnListOnly() {
        String cursor = ApiClient.json(administrator.get("/people?limit=2")).getString("nextCursor");
        assertThat(administrator.get("/people?limit=2&cursor=" + cursor).statusCode(), is(200));
        assertThat(administrator.get("/people?state=ACTIVE&cursor=" + cursor), is(refusalOf("cursor")));
        assertThat(administrator.get("/audit-events?cursor=" + cursor), is(refusalOf("cursor")));
        assertThat(administrator.get("/people?cursor=x" + cursor.substring(1)), is(refusalOf("cursor")));
        assertThat(administrator.get("/people?cursor=" + cursor + "x"), is(refusalOf("cursor")));
    }

    private void walk(String list, Consumer<HttpResponse<String>> reader) {
        Optional<String> next = Optional.of(list);
        while (next.isPresent()) {
            HttpResponse<String> slice = administrator.get(next.get());
            reader.accept(slice);
            Matcher link = NEXT.matcher(ApiClient.header(slice, "Link"));
            next = link.matches() ? Optional.of(link.group(1)) : Optional.empty();
        }
    }

    /** Has an audit event written under a correlation id, which is the answer. */
    private String write(String correlationId) {
        String nothing = "{\"filters\":{\"channel\":\"none\"},\"preview\":false}";
        administrator.sendJson("POST", "/outbox-messages/replay", nothing, "X-Correlation-Id", correlationId);
        return correlationId;
    }

    private List<String> names(String list) {
        return items(administrator.get(list))
                .map(person -> person.getString("name"))
                .toList();
    }

    private static Stream<JsonObject> items(HttpResponse<String> slice) {
        return ApiClient.json(slice).getJsonArray("items").stream().map(JsonValue::asJsonObject);
    }

    private static String lastOf(List<String> names) {
        return names.get(names.size() - 1);
    }
}
