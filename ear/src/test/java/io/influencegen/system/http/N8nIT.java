package io.influencegen.system.http;

import static io.influencegen.system.http.IsProblem.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures by way of n8n, and all that somebody could try at the door they come back through. */
@ArquillianTest
@RunAsClient
class N8nIT extends ProductTest {
    private static final List<String> SETTINGS =
            List.of("n8n.route", "n8n.webhook-url", "n8n.link-hosts", "n8n.first-pause", "n8n.capacity");

    private final Administrator administrator = Administrator.here();
    private final ApiClient maker = ApiClient.of(Role.CAMPAIGN_MANAGER);
    private final Visitor owner = Visitor.as(Role.CAMPAIGN_MANAGER);
    private final Workflow workflow = new Workflow();

    @BeforeEach
    void sendEverythingToTheWorkflow() {
        administrator.set("n8n.webhook-url", workflow.address() + "/webhook/pictures");
        administrator.set("n8n.link-hosts", workflow.address());
        administrator.set("n8n.first-pause", "1s");
        administrator.set("n8n.capacity", "100");
        administrator.set("n8n.route", "all");
    }

    @AfterEach
    void sendEverythingToTheWorkersAgain() {
        SETTINGS.forEach(administrator::reset);
        workflow.close();
        maker.revoke();
    }

    @Test
    void aPictureInTheBodyShouldBeKeptOnce() {
        JsonObject task = ask("a red car, in the body");
        assertThat(workflow.secrets.get(0), is(Product.N8N_WEBHOOK_SECRET));
        assertThat(task.getString("prompt"), is("a red car, in the body"));
        String body = body(picture(64));
        assertThat(outcome(Workflow.callBack(task, body)), is("COMPLETED"));
        assertThat(state(task), is("COMPLETED"));
        assertThat("again", outcome(Workflow.callBack(task, body)), is("REPEATED"));
        assertThat(Workflow.callBack(task, body(picture(65))), is(problem(409, "callback-contradicts")));
        String seen = administrator.visitor().get("/outbox/list?channel=n8n").body()
                + administrator.visitor().get("/n8n/list").body();
        assertThat(seen, not(containsString(Product.N8N_WEBHOOK_SECRET)));
        assertThat(seen, not(containsString(Product.N8N_CALLBACK_SECRET)));
    }

    @Test
    void aPictureBehindALinkShouldBeFetchedAtOnce() {
        JsonObject task = ask("a red car, linked by n8n");
        String link = workflow.leads("moved.png", workflow.holds("car.png", picture(64)));
        assertThat(outcome(Workflow.callBack(task, link(link))), is("COMPLETED"));
        assertThat(state(task), is("COMPLETED"));
    }

    @Test
    void aFailedWorkflowShouldEndThePictureAndGiveTheQuotaBack() {
        int left = left();
        JsonObject task = ask("a red car that fails");
        assertThat(left(), is(left - 1));
        String body = "{\"status\":\"failed\",\"final\":true,\"error\":\"No such model\"}";
        assertThat(outcome(Workflow.callBack(task, body)), is("FAILED"));
        JsonObject ended = generation(task);
        assertThat(ended.getString("state"), is("FAILED"));
        assertThat(ended.getJsonObject("problem").getString("code"), is("n8n-failed"));
        assertThat(ended.getJsonObject("problem").getString("cause"), containsString("No such model"));
        assertThat(left(), is(left));
    }

    @Test
    void aWorkflowThatMayDoBetterShouldBeAskedAgain() {
        JsonObject task = ask("a red car, second try");
        assertThat(outcome(Workflow.callBack(task, "{\"status\":\"failed\",\"error\":\"busy\"}")), is("FAILED"));
        JsonObject again = workflow.next();
        assertThat(again.getString("generation"), is(task.getString("generation")));
        assertThat(Workflow.callBack(task, body(picture(64))), is(problem(409, "callback-contradicts")));
        assertThat(outcome(Workflow.callBack(again, body(picture(64)))), is("COMPLETED"));
    }

    @Test
    void aWebhookThatAnswersAtItsThirdTryShouldBeHeard() {
        workflow.answer(500, 503);
        JsonObject task = ask("a red car, third try");
        assertThat(workflow.secrets.size(), is(3));
        assertThat(outcome(Workflow.callBack(task, body(picture(64)))), is("COMPLETED"));
    }

    @Test
    void aWebhookThatRefusesShouldFailThePictureAtOnceAndGiveTheQuotaBack() {
        int left = left();
        workflow.answer(404);
        String id = submit("a red car to nowhere");
        await().atMost(Duration.ofSeconds(30)).until(() -> generation(id).getString("state"), is("FAILED"));
        assertThat(generation(id).getJsonObject("problem").getString("code"), is("n8n-unreachable"));
        assertThat(left(), is(left));
    }

    @Test
    void aForgedCallbackShouldChangeNothing() {
        JsonObject task = ask("a red car, forged");
        String body = body(picture(64));
        String now = String.valueOf(Instant.now().getEpochSecond());
        String right = Workflow.signature(now, body);
        String token = task.getString("callbackToken");
        String other = "/api/v1/integrations/n8n/generations/" + UUID.randomUUID();
        assertThat(
                "signature",
                Workflow.callBack(task, body, now, right.replaceAll("[0-9a-f]$", "x")),
                is(problem(403, "callback-forged")));
        assertThat("body", Workflow.callBack(task, body(picture(65)), now, right), is(problem(403, "callback-forged")));
        assertThat(
                "moment",
                Workflow.callBack(task, body, String.valueOf(Long.parseLong(now) + 1), right),
                is(problem(403, "callback-forged")));
        assertThat(
                "token",
                Workflow.post(Workflow.path(task), token.replaceAll(".{3}$", "AAA"), body, now, right),
                is(problem(403, "callback-forged")));
        assertThat("picture", Workflow.post(other, token, body, now, right), is(problem(403, "callback-forged")));
        assertThat(
                "expiry",
                Workflow.post(Workflow.path(task), token.replaceAll("\\.\\d+\\.", ".99999999999."), body, now, right),
                is(problem(403, "callback-forged")));
        assertThat(state(task), is("RUNNING"));
        assertThat(outcome(Workflow.callBack(task, body)), is("COMPLETED"));
    }

    @Test
    void anotherPicturesTokenShouldNotOpenThisOne() {
        JsonObject mine = ask("a red car, mine by n8n");
        JsonObject other = ask("a red car, another by n8n");
        String body = body(picture(64));
        String now = String.valueOf(Instant.now().getEpochSecond());
        assertThat(
                Workflow.post(
                        Workflow.path(other),
                        mine.getString("callbackToken"),
                        body,
                        now,
                        Workflow.signature(now, body)),
                is(problem(403, "callback-forged")));
        assertThat(outcome(Workflow.callBack(mine, body)), is("COMPLETED"));
        assertThat(outcome(Workflow.callBack(other, body)), is("COMPLETED"));
    }

    @Test
    void aReplayedOldCallbackShouldBeRefused() {
        JsonObject task = ask("a red car, stale");
        String body = body(picture(64));
        String old = String.valueOf(Instant.now().minusSeconds(301).getEpochSecond());
        assertThat(
                Workflow.callBack(task, body, old, Workflow.signature(old, body)),
                is(problem(403, "callback-expired")));
        assertThat(outcome(Workflow.callBack(task, body)), is("COMPLETED"));
    }

    @Test
    void aCancelledPictureShouldNotComeBack() {
        JsonObject task = ask("a red car, cancelled at n8n");
        maker.send("DELETE", "/generations/" + task.getString("generation"));
        assertThat(Workflow.callBack(task, body(picture(64))), is(problem(409, "callback-too-late")));
        assertThat(state(task), is("CANCELLED"));
    }

    @Test
    void anOversizedBodyShouldNotBeReadToItsEnd() {
        JsonObject task = ask("a red car, oversized");
        String body = "{\"status\":\"succeeded\",\"image\":\"" + "A".repeat(33 * 1024 * 1024) + "\"}";
        assertThat(Workflow.callBack(task, body), is(problem(413, "body-too-large")));
        assertThat(state(task), is("RUNNING"));
        assertThat(outcome(Workflow.callBack(task, body(picture(64)))), is("COMPLETED"));
    }

    @Test
    void aPictureBombShouldNotBeUnpacked() {
        refusedAsPicture(bomb());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIF89a.......", "<html><script>alert(1)</script></html>", "", "%PDF-1.7", "\u0089PNG\r\n"})
    void whatIsNoPictureShouldNotBeKept(String bytes) {
        refusedAsPicture(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://127.0.0.1:1/",
                "http://localhost/",
                "https://[::1]/x",
                "http://2130706433/",
                "file:///etc/passwd",
                "https://pictures.example/car.png",
                "http://user@127.0.0.1/"
            })
    void aLinkToElsewhereShouldNotBeFollowed(String link) {
        JsonObject task = ask("a red car behind a strange link");
        assertThat(Workflow.callBack(task, link(link)), is(problem(400, "callback-link-refused")));
        assertThat(state(task), is("FAILED"));
    }

    @Test
    void aRedirectToElsewhereShouldNotBeFollowed() {
        JsonObject task = ask("a red car behind a redirect");
        String link = workflow.leads("trap", "http://169.254.169.254/latest/meta-data");
        assertThat(Workflow.callBack(task, link(link)), is(problem(400, "callback-link-refused")));
    }

    @Test
    void aLinkToTooMuchShouldNotBeBroughtHome() {
        JsonObject task = ask("a red car, too much of it");
        String link = workflow.holds("much.png", new byte[32 * 1024 * 1024 + 1]);
        assertThat(Workflow.callBack(task, link(link)), is(problem(400, "callback-link-refused")));
    }

    @Test
    void aPingShouldAskForNothing() {
        Visitor visitor = administrator.visitor();
        assertThat(visitor.get("/n8n/list").body(), containsString("In use"));
        assertThat(Visitor.as(Role.BATCH_OPERATOR).get("/n8n/list").statusCode(), is(403));
    }

    private void refusedAsPicture(byte[] bytes) {
        int left = left();
        JsonObject task = ask("a red car that is none");
        assertThat(Workflow.callBack(task, body(bytes)), is(problem(400, "callback-picture-unusable")));
        assertThat(generation(task).getJsonObject("problem").getString("code"), is("result-unreadable"));
        assertThat(left(), is(left));
    }

    private JsonObject ask(String prompt) {
        String id = submit(prompt);
        JsonObject task = workflow.next();
        assertThat(task.getString("generation"), is(id));
        return task;
    }

    /** Not before a worker has told of its models. */
    private String submit(String prompt) {
        HttpResponse<String> answer = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> maker.sendJson("POST", "/generations", "{\"prompt\":\"" + prompt + "\"}"),
                        given -> !given.body().contains("no-model"));
        assertThat(answer.body(), answer.statusCode(), is(202));
        return ApiClient.json(answer)
                .getJsonArray("generations")
                .getJsonObject(0)
                .getString("id");
    }

    private JsonObject generation(JsonObject task) {
        return generation(task.getString("generation"));
    }

    private JsonObject generation(String id) {
        return ApiClient.json(maker.get("/generations/" + id));
    }

    private String state(JsonObject task) {
        return generation(task).getString("state");
    }

    private int left() {
        return ApiClient.json(owner.get("/imaging/feed")).getInt("left");
    }

    private static String outcome(HttpResponse<String> answer) {
        assertThat(answer.body(), answer.statusCode(), is(200));
        return ApiClient.json(answer).getString("outcome");
    }

    private static String body(byte[] picture) {
        return Json.createObjectBuilder()
                .add("status", "succeeded")
                .add("image", Base64.getEncoder().encodeToString(picture))
                .add("computeMillis", 1234)
                .build()
                .toString();
    }

    private static String link(String address) {
        return "{\"status\":\"succeeded\",\"imageUrl\":\"" + address + "\"}";
    }

    private static byte[] picture(int side) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A few bytes that say they are 50,000 by 50,000 pixels. */
    private static byte[] bomb() {
        byte[] bomb = picture(64);
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 50_000).putInt(20, 50_000);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(bomb, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return bomb;
    }
}
