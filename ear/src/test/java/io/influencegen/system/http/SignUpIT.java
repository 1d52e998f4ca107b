package io.influencegen.system.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.influencegen.system.product.Mails;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Strangers get an account and people get back into theirs, by mails that go over a real server; nobody else does. */
@ArquillianTest
@RunAsClient
class SignUpIT extends ProductTest {
    private static final String PASSWORD = "violet tractor hums loudly";
    private static final String NEXT_PASSWORD = "granite kettle sings at dawn";
    private static final AtomicInteger PLACES = new AtomicInteger();

    private final String address = "newcomer-" + UUID.randomUUID() + "@example.com";
    private final String place = "198.51.100." + PLACES.incrementAndGet();
    private final Visitor visitor = Visitor.from(place);

    @Test
    void aStrangerShouldComeInOnceTheAddressIsVerified() {
        signUp(address);
        String link = Mails.to(address, 1).path();
        assertThat(link, startsWith("/identity/verify?token="));
        assertThat(visitor.tryPassword(address, PASSWORD).body(), containsString("confirmed yet"));
        assertThat(visitor.get(link).body(), containsString("Confirm my address"));
        assertThat(follow(link).statusCode(), is(302));
        assertThat(location(visitor.tryPassword(address, PASSWORD)), is("/home"));
        assertThat(visitor.get(link).body(), containsString("does not work any more"));
    }

    @Test
    void aKnownAddressShouldGetTheSameAnswerAndAnotherMail() {
        String stranger = signUp(address).body();
        verify();
        String known = signUp(address).body();
        assertThat(withoutTraces(known), is(withoutTraces(stranger)));
        assertThat(Mails.to(address, 2).subject(), is("You have an account already"));
    }

    @Test
    void aForgottenPasswordShouldBeSetAnewAndEndEverySession() {
        signUp(address);
        verify();
        visitor.tryPassword(address, PASSWORD);
        assertThat(visitor.get("/consent/accept").statusCode(), is(200));
        ask(address);
        String link = Mails.to(address, 2).path();
        assertThat(
                api("password-resets/redemptions", reset(link, NEXT_PASSWORD)).statusCode(), is(204));
        assertThat(visitor.get("/consent/accept").statusCode(), is(302));
        assertThat(Mails.to(address, 3).subject(), is("Your password was changed"));
        assertThat(visitor.tryPassword(address, PASSWORD).statusCode(), is(200));
        assertThat(location(visitor.tryPassword(address, NEXT_PASSWORD)), is("/home"));
    }

    @Test
    void aLinkShouldWorkOnceHoweverManyRaceForIt() {
        signUp(address);
        verify();
        ask(address);
        String body = reset(Mails.to(address, 2).path(), NEXT_PASSWORD);
        var tries = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> api("password-resets/redemptions", body).statusCode()))
                .limit(6)
                .toList();
        assertThat(
                tries.stream()
                        .map(CompletableFuture::join)
                        .filter(status -> status == 204)
                        .toList(),
                hasSize(1));
    }

    @Test
    void aWeakPasswordShouldNotUseTheLinkUp() {
        signUp(address);
        verify();
        ask(address);
        String link = Mails.to(address, 2).path();
        assertThat(api("password-resets/redemptions", reset(link, "short")).statusCode(), is(400));
        assertThat(
                api("password-resets/redemptions", reset(link, NEXT_PASSWORD)).statusCode(), is(204));
    }

    @Test
    void askingForAnUnknownAddressShouldLookTheSameAndSendNothing() {
        signUp(address);
        verify();
        HttpResponse<String> known = api("password-resets", "{\"email\":\"" + address + "\"}");
        String unknown = "nobody-" + UUID.randomUUID() + "@example.com";
        HttpResponse<String> other = api("password-resets", "{\"email\":\"" + unknown + "\"}");
        assertThat(other.statusCode(), is(known.statusCode()));
        assertThat(other.body(), is(known.body()));
        Mails.to(address, 2);
        assertThat(Mails.all(unknown), is(empty()));
    }

    @Test
    void aForgedHostShouldNotGetIntoALink() {
        signUp(address);
        verify();
        visitor.send(visitor.to("/api/v1/password-resets")
                .header("X-Forwarded-Host", "evil.example")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"email\":\"" + address + "\"}"))
                .build());
        String text = Mails.to(address, 2).text();
        assertThat(text, containsString(Product.address() + "/identity/reset?token="));
        assertThat(text, not(containsString("evil.example")));
    }

    @Test
    void aNameShouldNotBecomeAHeader() {
        String forged = "{\"name\":\"Eve\\r\\nBcc: all@example.com\",\"email\":\"%s\",\"password\":\"%s\"}"
                .formatted(address, PASSWORD);
        assertThat(api("sign-ups", forged).statusCode(), is(400));
        assertThat(
                api(
                                "sign-ups",
                                forged.replace("Eve\\r\\nBcc: all@example.com", "Eve")
                                        .replace(address, "eve@example.com\\r\\nBcc: all@example.com"))
                        .statusCode(),
                is(400));
    }

    @Test
    void nobodyShouldBeFloodedWithMails() {
        int last = 0;
        for (int asked = 0; asked < 7; asked++) {
            last = api("password-resets", "{\"email\":\"" + address + "\"}").statusCode();
        }
        assertThat(last, is(429));
    }

    private HttpResponse<String> signUp(String email) {
        return visitor.submit(
                "/identity/sign-up", Map.of("form:name", "New Comer", "form:email", email, "form:password", PASSWORD));
    }

    private void verify() {
        follow(Mails.to(address, 1).path());
    }

    private HttpResponse<String> follow(String link) {
        return visitor.submit(link, Map.of("form:token", token(link)));
    }

    private void ask(String email) {
        visitor.submit("/identity/forgotten", Map.of("form:email", email));
    }

    /** As a program does, which has no cookie. */
    private HttpResponse<String> api(String path, String body) {
        Visitor program = Visitor.from(place);
        return program.send(program.to("/api/v1/" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String reset(String link, String password) {
        return "{\"token\":\"" + token(link) + "\",\"password\":\"" + password + "\"}";
    }

    private static String token(String link) {
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(Product.address(), "");
    }

    /** Without what differs between any two answers. */
    private static String withoutTraces(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "")
                .replaceAll("nonce(=|-)\"?[^\"' ]*", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
                .replaceAll("csp.init\\('[^']*'\\)", "");
    }
}
