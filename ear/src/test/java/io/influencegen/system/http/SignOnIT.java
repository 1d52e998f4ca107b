package io.influencegen.system.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.influencegen.system.product.Mails;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductTest;
import io.influencegen.system.product.SignOn;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Coming in by the company's sign-on, and every way to pretend so. */
@ArquillianTest
@RunAsClient
class SignOnIT extends ProductTest {
    private static final String PASSWORD = "walnut harbour lantern 41";

    private final String subject = UUID.randomUUID().toString();
    private final String address = "sso-" + subject + "@example.com";
    private final Visitor visitor = Visitor.from("198.51.100.201");

    @Test
    void aStrangerShouldGetAnAccountAndComeBackToIt() {
        assertThat(comeIn(this::person), is("/home"));
        assertThat(comeIn(person -> person(person).claim("email", "moved-" + address)), is("/home"));
        visitor.agreeToTexts();
        assertThat(visitor.get("/identity/profile").body(), containsString("Sam Outside"));
        assertThat(visitor.get("/identity/profile").body(), containsString("\"" + address + "\""));
    }

    @Test
    void thePasswordThatAStrangerSetForAnAddressShouldDieWhenItsOwnerComes() {
        visitor.submit(
                "/identity/sign-up", Map.of("form:name", "Not Me", "form:email", address, "form:password", PASSWORD));
        Mails.to(address, 1);
        assertThat(comeIn(this::person), is("/home"));
        assertThat(visitor.tryPassword(address, PASSWORD).statusCode(), is(200));
    }

    @Test
    void rolesShouldBeThoseOfTodaysClaims() {
        assertThat(comeIn(person -> auditor(person).claim("amr", List.of("pwd", "mfa"))), is("/home"));
        visitor.agreeToTexts();
        assertThat(visitor.get("/audit/list").statusCode(), is(200));
        assertThat(comeIn(this::person), is("/home"));
        assertThat(visitor.get("/audit/list").statusCode(), is(403));
    }

    @Test
    void staffShouldStillShowASecondFactorUnlessTheyDidThere() {
        assertThat(comeIn(this::auditor), startsWith("/identity/enrol"));
        assertThat(location(visitor.get("/home")), startsWith("/identity/sign-in"));
    }

    @Test
    void anAddressThatNobodyVouchesForShouldOpenNothing() {
        assertThat(
                comeIn(person -> person(person).claim("email_verified", false)),
                is(refusal("sign-on-email-unverified")));
        assertThat(visitor.get(refusal("sign-on-email-unverified")).body(), containsString("does not vouch"));
    }

    @Test
    void onlyWhoLeftShouldComeBack() {
        URI back = SignOn.visit(entrance(), this::person);
        Visitor victim = Visitor.from("198.51.100.202");
        assertThat(location(victim.get(path(back))), is(refusal("sign-in-stale")));
        assertThat(
                location(visitor.get(path(back).replaceAll("state=[^&]*", "state=x"))), is(refusal("sign-in-stale")));
        assertThat(location(visitor.get(path(back))), is(refusal("sign-in-stale")));
    }

    @Test
    void aCodeShouldWorkOnce() {
        URI back = SignOn.visit(entrance(), this::person);
        assertThat(location(visitor.get(path(back))), is("/home"));
        URI next = entrance();
        String replayed =
                path(back).replaceAll("state=[^&]*", "state=" + next.getQuery().replaceAll(".*state=([^&]*).*", "$1"));
        assertThat(location(visitor.get(replayed)), is(refusal("sign-on-refused")));
    }

    @Test
    void aForgedProofShouldOpenNothing() {
        assertThat(comeIn(person -> person(person).claim("nonce", "another")), is(refusal("sign-on-refused")));
        assertThat(comeIn(person -> person(person).issuer("https://evil.example")), is(refusal("sign-on-refused")));
        assertThat(comeIn(person -> person(person).audience("another-client")), is(refusal("sign-on-refused")));
        assertThat(comeIn(person -> expired(person(person))), is(refusal("sign-on-refused")));
        URI back = SignOn.visit(entrance(), this::person, SignOn.newKey());
        assertThat(location(visitor.get(path(back))), is(refusal("sign-on-refused")));
    }

    @Test
    void theWayAfterwardsShouldStayInTheHouse() {
        String there = location(visitor.get("/sign-on?next=//evil.example"));
        assertThat(location(visitor.get(path(SignOn.visit(URI.create(there), this::person)))), is("/home"));
    }

    @Test
    void aTokenForTheApiShouldActForItsOwner() {
        comeIn(this::person);
        String token = SignOn.token(this::person);
        HttpResponse<String> me = ApiClient.withKey(token).get("/me");
        assertThat(me.statusCode(), is(200));
        assertThat(me.body(), containsString("Sam Outside"));
        assertThat(ApiClient.withKey(token).get("/people").statusCode(), is(403));
    }

    @Test
    void aForgedTokenShouldBeRefused() throws JOSEException {
        comeIn(this::person);
        JWTClaimsSet good = person(SignOn.claims(SignOn.AUDIENCE)).build();
        SignedJWT byPublicKey = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), good);
        byPublicKey.sign(new MACSigner(SignOn.publicKey().toJSONString().getBytes(StandardCharsets.UTF_8)));
        List<String> forged = List.of(
                new PlainJWT(good).serialize(),
                byPublicKey.serialize(),
                SignOn.sign(good, SignOn.newKey()),
                SignOn.token(person -> person(person).issuer("https://evil.example")),
                SignOn.token(person -> expired(person(person))),
                SignOn.token(person -> person(person).audience("influencegen")),
                SignOn.token(person -> person(person).subject("nobody-we-know")),
                SignOn.token(this::person) + "x",
                "a.b.c",
                "..");
        for (String token : forged) {
            assertThat(token, ApiClient.withKey(token).get("/me").statusCode(), is(401));
        }
    }

    private String comeIn(UnaryOperator<JWTClaimsSet.Builder> person) {
        return location(visitor.get(path(SignOn.visit(entrance(), person))));
    }

    private URI entrance() {
        return URI.create(location(visitor.get("/sign-on")));
    }

    private JWTClaimsSet.Builder person(JWTClaimsSet.Builder claims) {
        return claims.subject(subject)
                .claim("email", address)
                .claim("email_verified", true)
                .claim("name", "Sam Outside");
    }

    private JWTClaimsSet.Builder auditor(JWTClaimsSet.Builder claims) {
        return person(claims).claim("groups", List.of("audit-team", "everybody"));
    }

    private static JWTClaimsSet.Builder expired(JWTClaimsSet.Builder claims) {
        return claims.expirationTime(Date.from(Instant.now().minusSeconds(300)));
    }

    private static String refusal(String problem) {
        return "/identity/sign-in?problem=" + problem;
    }

    private static String path(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(Product.address(), "");
    }
}
