package io.influencegen.system.http;

import static io.influencegen.system.http.IsProblem.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Sessions that somebody plants, steals, replays, or keeps for too long open nothing. */
@ArquillianTest
@RunAsClient
class SessionAttackIT extends ProductTest {
    private static final String MINE = "/api/v1/me/sessions";

    @Test
    void aPlantedSessionShouldNotBecomeTheVictims() {
        Visitor victim = Visitor.nobody();
        String planted = sessionCookie(victim.get("/identity/sign-in"));
        String own = sessionCookie(victim.signIn("auditor@influencegen.example", Product.demoPassword()));
        assertThat(own, is(not(planted)));
        assertThat(statusWith(planted), is(302));
        assertThat(statusWith(own), is(200));
    }

    @Test
    void theCookieShouldBeForThisServerAlone() {
        String cookie = setCookie(Visitor.nobody().get("/identity/sign-in"));
        assertThat(cookie, allOf(containsString("HttpOnly"), containsString("SameSite=Lax")));
        assertThat(cookie, not(containsString("Secure")));
    }

    @Test
    void theCookieShouldTravelByHttpsAloneWhereTheProxySpeaksIt() {
        Visitor visitor = Visitor.nobody();
        HttpResponse<String> page = visitor.send(visitor.to("/identity/sign-in")
                .header("X-Forwarded-Proto", "https")
                .GET()
                .build());
        assertThat(setCookie(page), containsString("Secure"));
        assertThat(ApiClient.header(page, "Strict-Transport-Security"), startsWith("max-age="));
        HttpResponse<String> home = visitor.send(
                visitor.to("/home").header("X-Forwarded-Proto", "https").GET().build());
        assertThat(ApiClient.header(home, "Location"), startsWith("https://"));
    }

    @Test
    void aCookieShouldOpenNothingAfterSigningOut() {
        Visitor visitor = Visitor.nobody();
        String cookie = sessionCookie(visitor.signIn("auditor@influencegen.example", Product.demoPassword()));
        assertThat(statusWith(cookie), is(200));
        visitor.send(visitor.to("/session/sign-out")
                .header("Origin", Product.address())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(statusWith(cookie), is(302));
    }

    @Test
    void aRevokedSessionShouldBeOutAtOnceAndItsPagesTold() throws Exception {
        Visitor desk = Visitor.as(Role.FINANCE);
        Visitor phone = Visitor.as(Role.FINANCE);
        Listener page = Listener.join(phone.client(), Product.address());
        page.next();
        assertThat(revoke(desk, currentId(phone)).statusCode(), is(204));
        assertThat(page.next(), containsString("session-ended"));
        assertThat(phone.get("/home").statusCode(), is(302));
        assertThat(phone.get(MINE), is(problem(401, "not-signed-in")));
        assertThat(desk.get("/home").statusCode(), is(200));
    }

    @Test
    void theSessionsOfOthersShouldNotBeThere() {
        Visitor auditor = Visitor.as(Role.AUDITOR);
        assertThat(revoke(Visitor.as(Role.ADMINISTRATOR), currentId(auditor)), is(problem(404, "not-found")));
        assertThat(auditor.get("/home").statusCode(), is(200));
    }

    @Test
    void aSessionShouldEndAfterTheLongestPause() {
        Visitor visitor = Visitor.as(Role.AUDITOR);
        age(visitor, "31 minutes 1 second");
        assertThat(visitor.get("/home").statusCode(), is(302));
    }

    @Test
    void aSessionShouldEndHoweverBusy() {
        Visitor visitor = Visitor.as(Role.AUDITOR);
        UUID id = currentId(visitor);
        ProductDatabase.update(
                "update user_session set created_at = created_at - interval '12 hours' where id = ?", id);
        assertThat(visitor.get("/home").statusCode(), is(302));
    }

    @Test
    void theSixthDeviceShouldEndTheFirst() {
        Visitor first = Visitor.as(Role.INFLUENCER);
        Visitor second = Visitor.as(Role.INFLUENCER);
        for (int device = 3; device <= 6; device++) {
            Visitor.as(Role.INFLUENCER);
        }
        assertThat(first.get("/home").statusCode(), is(302));
        assertThat(ApiClient.json(second.get(MINE)).getJsonArray("items"), hasSize(5));
    }

    @Test
    void aChangedRoleShouldHoldAtTheNextRequest() {
        Visitor reviewer = Visitor.as(Role.KYC_REVIEWER);
        UUID self = UUID.fromString(ApiClient.json(reviewer.get("/api/v1/me")).getString("id"));
        assertThat(reviewer.get("/audit/list").statusCode(), is(403));
        ProductDatabase.update("update user_role set role = 'AUDITOR' where user_id = ?", self);
        try {
            assertThat(reviewer.get("/audit/list").statusCode(), is(200));
        } finally {
            ProductDatabase.update("update user_role set role = 'KYC_REVIEWER' where user_id = ?", self);
        }
        assertThat(reviewer.get("/audit/list").statusCode(), is(403));
    }

    @Test
    void aDeactivatedPersonShouldBeOutAndStayOut() {
        Visitor manager = Visitor.as(Role.CAMPAIGN_MANAGER);
        String person =
                "/api/v1/people/" + ApiClient.json(manager.get("/api/v1/me")).getString("id");
        Visitor administrator = Visitor.as(Role.ADMINISTRATOR);
        assertThat(move(administrator, person, "deactivate"), is(200));
        assertThat(manager.get("/home").statusCode(), is(302));
        assertThat(move(administrator, person, "activate"), is(200));
        assertThat(manager.get("/home").statusCode(), is(302));
    }

    private static void age(Visitor visitor, String by) {
        ProductDatabase.update(
                "update user_session set created_at = created_at - cast(? as interval), seen_at = seen_at - cast(? as interval)"
                        + " where id = ?",
                by,
                by,
                currentId(visitor));
    }

    private static UUID currentId(Visitor visitor) {
        List<JsonObject> mine =
                ApiClient.json(visitor.get(MINE)).getJsonArray("items").getValuesAs(JsonObject.class);
        return mine.stream()
                .filter(session -> session.getBoolean("current"))
                .map(session -> UUID.fromString(session.getString("id")))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> revoke(Visitor visitor, UUID session) {
        return visitor.send(visitor.fromOurPage(MINE + "/" + session).DELETE().build());
    }

    private static int move(Visitor administrator, String person, String how) {
        String seen = ApiClient.header(administrator.get(person), "ETag");
        HttpRequest.Builder wish = administrator.fromOurPage(person + "/" + how).header("If-Match", seen);
        return administrator
                .send(wish.POST(HttpRequest.BodyPublishers.noBody()).build())
                .statusCode();
    }

    /** What a thief with nothing but the cookie gets. */
    private static int statusWith(String cookie) {
        Visitor thief = Visitor.nobody();
        return thief.send(thief.to("/home").header("Cookie", cookie).GET().build())
                .statusCode();
    }

    private static String sessionCookie(HttpResponse<?> answer) {
        return setCookie(answer).split(";", 2)[0];
    }

    private static String setCookie(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("ig-session="))
                .findFirst()
                .orElseThrow();
    }
}
