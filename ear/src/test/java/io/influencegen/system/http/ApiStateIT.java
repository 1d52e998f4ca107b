package io.influencegen.system.http;

import static io.influencegen.system.http.ApiClient.header;
import static io.influencegen.system.http.ApiClient.json;
import static io.influencegen.system.http.IsProblem.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody overwrites what they have not seen, and nothing is done twice because it was sent twice. */
@ArquillianTest
@RunAsClient
class ApiStateIT extends ProductTest {
    private static final String SETTING = "/settings/identity.avatar-max-size";
    private static final int AT_ONCE = 8;

    private final String unique = UUID.randomUUID().toString();
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
    void aChangeShouldNameTheStateItWasMadeOn() {
        assertThat(change("4096"), is(problem(428, "precondition-required")));
        String seen = header(administrator.get(SETTING), "ETag");
        HttpResponse<String> changed = change("4096", "If-Match", seen);
        assertThat(json(changed).getString("value"), is("4096"));
        assertThat(change("1024", "If-Match", seen), is(problem(412, "precondition-failed")));
        HttpResponse<String> reset = administrator.send("DELETE", SETTING, "If-Match", header(changed, "ETag"));
        assertThat(json(reset).getString("value"), is("2048"));
    }

    @Test
    void whatTheCallerHasAlreadyShouldNotBeSentAgain() {
        HttpResponse<String> first = administrator.get(SETTING);
        HttpResponse<String> second = administrator.get(SETTING, "If-None-Match", header(first, "ETag"));
        assertThat(second.statusCode(), is(304));
        assertThat(second.body(), is(""));
        assertThat(administrator.get(SETTING, "If-None-Match", "\"older\"").body(), is(first.body()));
    }

    @Test
    void anAccountShouldBeDeactivatedOnlyAsItWasSeen() {
        ApiClient owner = ApiClient.of(Role.FINANCE);
        String account = "/people/" + json(owner.get("/me")).getString("id");
        String seen = header(administrator.get(account), "ETag");
        HttpResponse<String> deactivated = administrator.send("POST", account + "/deactivate", "If-Match", seen);
        assertThat(json(deactivated).getString("state"), is("DEACTIVATED"));
        assertThat(owner.get("/me"), is(problem(401, "invalid-key")));
        assertThat(
                administrator.send("POST", account + "/activate", "If-Match", seen),
                is(problem(412, "precondition-failed")));
        String now = header(administrator.get(account), "ETag");
        HttpResponse<String> activated = administrator.send("POST", account + "/activate", "If-Match", now);
        assertThat(json(activated).getString("state"), is("ACTIVE"));
        assertThat(owner.revoke(), is(204));
    }

    @Test
    void nobodyShouldDeactivateThemselves() {
        String own = "/people/" + json(administrator.get("/me")).getString("id");
        String seen = header(administrator.get(own), "ETag");
        assertThat(administrator.send("POST", own + "/deactivate", "If-Match", seen), is(problem(409, "own-account")));
    }

    @Test
    void theSameRequestShouldBeAnsweredAgainAndNotDoneAgain() {
        HttpResponse<String> first = replay(unique);
        HttpResponse<String> second = replay(unique);
        assertThat(second.body(), is(first.body()));
        assertThat(header(first, "Idempotency-Replayed"), is(""));
        assertThat(header(second, "Idempotency-Replayed"), is("true"));
        assertThat(recorded(unique), is(1));
    }

    @Test
    void aKeyUsedForAnotherRequestShouldBeRefused() {
        replay(unique);
        assertThat(replay("o-" + unique), is(problem(422, "key-reused")));
        assertThat(recorded("o-" + unique), is(0));
    }

    @Test
    void theSameRequestSentAtOnceShouldHaveOneEffect() {
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        List<CompletableFuture<HttpResponse<String>>> sent = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> replay(unique), senders))
                .limit(AT_ONCE)
                .toList();
        List<Integer> answers = sent.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();
        senders.shutdown();
        assertThat(answers, everyItem(is(anyOf(is(200), is(409)))));
        assertThat(answers, hasItem(200));
        assertThat(recorded(unique), is(1));
    }

    private HttpResponse<String> change(String value, String... headers) {
        return administrator.sendJson("PUT", SETTING, "{\"value\":\"" + value + "\"}", headers);
    }

    /** Asks to send the messages of a channel again; there are none, but the wish is recorded under the channel's name. */
    private HttpResponse<String> replay(String channel) {
        String body = "{\"filters\":{\"channel\":\"" + channel + "\"},\"preview\":false}";
        return administrator.sendJson(
                "POST", "/outbox-messages/replay", body, "Idempotency-Key", unique, "X-Correlation-Id", channel);
    }

    private int recorded(String channel) {
        return json(administrator.get("/audit-events?action=outbox.replayed&text=" + channel))
                .getInt("total");
    }
}
