package io.influencegen.system.http;

import static io.influencegen.system.http.ApiClient.json;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.DemoCode;
import io.influencegen.system.product.Mails;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Staff show a second factor, and nobody gets around it. */
@ArquillianTest
@RunAsClient
class SecondFactorIT extends ProductTest {
    private static final String AUDITOR = "auditor@influencegen.example";
    private static final String STAFF_PASSWORD = "quiet lantern under the bridge";
    private static final Pattern SECRET = Pattern.compile("ig-break\">\\s*([A-Z2-7]{32})\\s*<");

    private final Visitor visitor = Visitor.from("203.0.113.77");

    @AfterEach
    void forgetAttempts() {
        ProductDatabase.update("delete from sign_in_guard");
    }

    @Test
    void thePasswordAloneShouldOpenNothing() {
        HttpResponse<String> answer = visitor.tryPassword(AUDITOR, Product.demoPassword());
        assertThat(location(answer), containsString("/identity/second-factor"));
        for (String path : new String[] {"/home", "/audit/list", "/identity/security", "/identity/password"}) {
            assertThat(location(visitor.get(path)), containsString("/identity/sign-in"));
        }
        assertThat(visitor.get("/api/v1/me").statusCode(), is(401));
    }

    @Test
    void nobodyShouldBeAskedForACodeBeforeThePassword() {
        assertThat(location(visitor.get("/identity/second-factor")), containsString("/identity/sign-in"));
        assertThat(location(visitor.get("/identity/enrol")), containsString("/identity/sign-in"));
    }

    @Test
    void aCodeShouldOpenOnce() {
        visitor.tryPassword(AUDITOR, Product.demoPassword());
        String code = DemoCode.freshFor(AUDITOR);
        assertThat(location(visitor.tryCode(code)), is("/home"));
        Visitor thief = Visitor.from("203.0.113.78");
        thief.tryPassword(AUDITOR, Product.demoPassword());
        HttpResponse<String> replayed = thief.tryCode(code);
        assertThat(replayed.statusCode(), is(200));
        assertThat(replayed.body(), containsString("used before"));
    }

    @Test
    void guessingCodesShouldShutTheDoor() {
        visitor.tryPassword(AUDITOR, Product.demoPassword());
        String answer = "";
        for (int guess = 0; guess < 6; guess++) {
            answer = visitor.tryCode("00000" + guess).body();
        }
        assertThat(answer, containsString("door stays shut"));
        assertThat(visitor.tryCode(DemoCode.freshFor(AUDITOR)).body(), containsString("door stays shut"));
    }

    @Test
    void aSessionPlantedBeforeThePasswordShouldNotBeTheOneAfterTheCode() {
        visitor.get("/identity/sign-in");
        String planted = cookie(visitor.tryPassword(AUDITOR, Product.demoPassword()));
        String after = cookie(visitor.tryCode(DemoCode.freshFor(AUDITOR)));
        assertThat(after, not(is(oneOf("", planted))));
    }

    @Test
    void newStaffShouldSetTheirsUpBeforeTheyComeIn() {
        String address = "staff-" + UUID.randomUUID() + "@example.com";
        ApiClient administrator = ApiClient.of(Role.ADMINISTRATOR);
        String invited = json(administrator.sendJson(
                        "POST",
                        "/people",
                        "{\"name\":\"New Auditor\",\"email\":\"%s\",\"roles\":[\"auditor\"]}".formatted(address)))
                .getString("id");
        String link = Mails.to(address, 1).path();
        HttpResponse<String> accepted = visitor.submit(
                link,
                Map.of(
                        "form:token",
                        link.substring(link.indexOf('=') + 1),
                        "form:name",
                        "Nora Auditor",
                        "form:password",
                        STAFF_PASSWORD));
        assertThat(location(accepted), containsString("/identity/sign-in"));
        assertThat(location(visitor.tryPassword(address, STAFF_PASSWORD)), containsString("/identity/enrol"));
        String page = visitor.get("/identity/enrol").body();
        Matcher secret = SECRET.matcher(page);
        assertThat(page, secret.find(), is(true));
        HttpResponse<String> codes = visitor.submitOn(
                page,
                "/identity/enrol",
                Map.of("form:code", DemoCode.of(secret.group(1), Instant.now()), "form:confirm", ""));
        assertThat(codes.body(), containsString("Keep these recovery codes"));
        HttpResponse<String> in = visitor.submitOn(codes.body(), "/identity/enrol", Map.of("form:enter", ""));
        assertThat(location(in), is("/home"));
        assertThat(visitor.get("/audit/list").statusCode(), is(200));
        assertThat(
                administrator
                        .send("POST", "/people/" + invited + "/second-factor-reset")
                        .statusCode(),
                is(204));
        assertThat(location(visitor.get("/audit/list")), containsString("/identity/sign-in"));
        administrator.revoke();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(Product.address(), "");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith("ig-session"))
                .map(line -> line.substring(0, line.indexOf(';')))
                .findFirst()
                .orElse("");
    }
}
