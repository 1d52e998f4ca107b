package io.influencegen.system.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.influencegen.system.product.ProductTest;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes over the wire gets a clear answer: never a 500, never a stack trace, never the server's name. */
@ArquillianTest
@RunAsClient
class BadInputIT extends ProductTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SIGN_IN = "/identity/sign-in";

    static Stream<Arguments> badRequests() {
        return Map.ofEntries(
                        Map.entry("unknown path", RawHttp.get("/nope/at/all")),
                        Map.entry("page by its file", RawHttp.get("/home.xhtml")),
                        Map.entry("protected folder", RawHttp.get("/WEB-INF/web.xml")),
                        Map.entry("climbing path", RawHttp.get("/..%2f..%2fWEB-INF/web.xml")),
                        Map.entry("climbing resource", RawHttp.get("/jakarta.faces.resource/web.xml?ln=..%2fWEB-INF")),
                        Map.entry("unknown resource", RawHttp.get("/jakarta.faces.resource/nope.css?ln=ig")),
                        Map.entry("broken encoding", RawHttp.get("/home?q=%zz")),
                        Map.entry("broken path encoding", RawHttp.get("/%zz")),
                        Map.entry("null byte", RawHttp.get("/home%00.xhtml")),
                        Map.entry("huge query", RawHttp.get("/home?q=" + "x".repeat(200_000))),
                        Map.entry(
                                "huge header",
                                RawHttp.get("/home").replace("Host", "X-Big: " + "x".repeat(100_000) + "\r\nHost")),
                        Map.entry("unknown method", RawHttp.get(SIGN_IN).replaceFirst("GET", "BREW")),
                        Map.entry("trace", RawHttp.get(SIGN_IN).replaceFirst("GET", "TRACE")),
                        Map.entry(
                                "forged session",
                                RawHttp.get("/home").replace("Host", "Cookie: ig-session=0000\r\nHost")),
                        Map.entry("post without view state", RawHttp.post(SIGN_IN, FORM, "form=form&form%3Aemail=x")),
                        Map.entry(
                                "forged view state",
                                RawHttp.post(SIGN_IN, FORM, "form=form&jakarta.faces.ViewState=1%3A2")),
                        Map.entry(
                                "garbage view state",
                                RawHttp.post(SIGN_IN, FORM, "form=form&jakarta.faces.ViewState=%3Cx%3E")),
                        Map.entry(
                                "ajax without view state",
                                RawHttp.post(
                                        SIGN_IN,
                                        FORM,
                                        "jakarta.faces.partial.ajax=true&jakarta.faces.source=nope&form=form")),
                        Map.entry(
                                "broken multipart",
                                RawHttp.post(SIGN_IN, "multipart/form-data; boundary=x", "--y\r\nnothing")),
                        Map.entry(
                                "multipart without boundary", RawHttp.post(SIGN_IN, "multipart/form-data", "nothing")),
                        Map.entry(
                                "file to a page that takes none",
                                RawHttp.post(SIGN_IN, "multipart/form-data; boundary=x", "x".repeat(20_000_000))),
                        Map.entry(
                                "file nobody has asked for",
                                RawHttp.post("/identity/profile", "multipart/form-data; boundary=x", "--x\r\n")),
                        Map.entry(
                                "oversized file",
                                RawHttp.post(
                                        "/identity/profile",
                                        "multipart/form-data; boundary=x",
                                        "x".repeat(20_000_000))),
                        Map.entry("unknown type", RawHttp.post(SIGN_IN, "application/vnd.nobody", "nothing")),
                        Map.entry(
                                "oversized form", RawHttp.post(SIGN_IN, FORM, "form=form&a=" + "x".repeat(20_000_000))),
                        Map.entry("ten thousand fields", RawHttp.post(SIGN_IN, FORM, "a=b&".repeat(20_000))))
                .entrySet()
                .stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void badInputShouldGetAClearAnswer(String name, String request) throws IOException {
        RawHttp.Answer answer = RawHttp.send(request);
        assertThat(name, answer.status(), is(allOf(greaterThanOrEqualTo(200), lessThan(500))));
        assertThat(name, answer.text(), tellsNothingOfTheInside());
    }

    @Test
    void anUnknownPathShouldSayWhatToDoAndCarryAReference() throws IOException {
        RawHttp.Answer answer = RawHttp.send(RawHttp.get("/nope"));
        assertThat(answer.status(), is(404));
        assertThat(answer.text(), containsString("X-Correlation-Id: "));
        assertThat(answer.text(), containsString("There is no such page."));
    }

    @Test
    void everyAnswerShouldCarryTheSecurityHeaders() throws IOException {
        for (String path : new String[] {"/nope", SIGN_IN, "/home", "/api/v1/me"}) {
            String text = RawHttp.send(RawHttp.get(path)).text();
            assertThat(path, text, containsString("Content-Security-Policy: "));
            assertThat(path, text, containsString("X-Content-Type-Options: nosniff"));
            assertThat(path, text, not(containsString("unsafe-inline")));
        }
    }

    @Test
    void theSessionCookieShouldBeKeptFromScriptsAndOtherSites() throws IOException {
        String cookie = RawHttp.send(RawHttp.get(SIGN_IN))
                .text()
                .lines()
                .filter(line -> line.startsWith("Set-Cookie: ig-session="))
                .findFirst()
                .orElse("");
        assertThat(cookie, allOf(containsString("HttpOnly"), containsString("SameSite=Lax")));
    }

    private static Matcher<String> tellsNothingOfTheInside() {
        return allOf(
                not(containsString("Exception")),
                not(containsString("\tat ")),
                not(containsString("Payara")),
                not(containsString("GlassFish")));
    }
}
