package io.influencegen.system.http;

import static io.influencegen.system.http.IsProblem.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pictures for programs, on the real worker. */
@ArquillianTest
@RunAsClient
class GenerationIT extends ProductTest {
    private final ApiClient maker = ApiClient.of(Role.CAMPAIGN_MANAGER);
    private final ApiClient other = ApiClient.of(Role.INFLUENCER);

    @AfterEach
    void giveKeysBack() {
        maker.revoke();
        other.revoke();
    }

    @Test
    void theSameKeyShouldAskOnce() {
        String key = UUID.randomUUID().toString();
        JsonObject first = submitted(maker, "{\"prompt\":\"a red car, once\",\"count\":2}", "Idempotency-Key", key);
        JsonObject again = submitted(maker, "{\"prompt\":\"a red car, once\",\"count\":2}", "Idempotency-Key", key);
        assertThat(again.getString("submission"), is(first.getString("submission")));
        assertThat(
                ApiClient.json(maker.get("/generations?submission=" + first.getString("submission")))
                        .getInt("total"),
                is(2));
    }

    @Test
    void eventsShouldTellOfThePictureUntilItIsThere() {
        String id = id(submitted(maker, "{\"prompt\":\"a red car, followed\"}"));
        String heard = follow(maker, id);
        List<String> states = heard.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> ApiClient.json(line.substring("data:".length())).getString("state"))
                .distinct()
                .collect(Collectors.toList());
        assertThat(heard, containsString("event: generation"));
        assertThat(states.get(states.size() - 1), is("COMPLETED"));
        JsonObject made = ApiClient.json(maker.get("/generations/" + id));
        HttpResponse<byte[]> picture = bytes(made.getJsonObject("links").getString("picture"));
        assertThat(picture.statusCode(), is(200));
        assertThat(ApiClient.header(picture, "Content-Type"), is("image/png"));
    }

    @Test
    void aSignedLinkShouldOpenItsPictureAloneAndNotForEver() {
        String id = id(submitted(maker, "{\"prompt\":\"a red car, linked\"}"));
        follow(maker, id);
        String link = ApiClient.json(maker.get("/generations/" + id))
                .getJsonObject("links")
                .getString("thumbnail");
        assertThat(bytes(link).statusCode(), is(200));
        assertThat(
                "another variant", bytes(link.replace("THUMBNAIL", "ORIGINAL")).statusCode(), is(403));
        assertThat("longer", bytes(link.replaceAll("expires=\\d", "expires=9")).statusCode(), is(403));
        assertThat(
                "another picture",
                bytes(link.replace(id, UUID.randomUUID().toString())).statusCode(),
                is(403));
        assertThat("without a signature", bytes("/pictures/" + id).statusCode(), is(401));
        assertThat(
                "its owner's session",
                Visitor.as(Role.CAMPAIGN_MANAGER).get("/pictures/" + id).statusCode(),
                is(200));
        assertThat(
                "another person's",
                Visitor.as(Role.INFLUENCER).get("/pictures/" + id).statusCode(),
                is(404));
        assertThat(
                "an expired one",
                bytes(link.replaceAll("expires=\\d+", "expires=1")).statusCode(),
                is(403));
        assertThat(Visitor.as(Role.FINANCE).get("/imaging/feed").statusCode(), is(403));
    }

    @Test
    void anotherPersonsPictureShouldNotExist() {
        String id = id(submitted(maker, "{\"prompt\":\"a red car, mine\"}"));
        assertThat(other.get("/generations/" + id), is(problem(404, "not-found")));
        assertThat(other.send("DELETE", "/generations/" + id), is(problem(404, "not-found")));
        assertThat(other.get("/generations/" + id + "/events"), is(problem(404, "not-found")));
        assertThat(other.get("/generations/" + id + "/preview"), is(problem(404, "not-found")));
        assertThat(maker.get("/generations/" + id).statusCode(), is(200));
    }

    @Test
    void cancellingShouldEndItAndGiveTheQuotaBack() {
        Visitor page = Visitor.as(Role.CAMPAIGN_MANAGER);
        int left = ApiClient.json(page.get("/imaging/feed")).getInt("left");
        JsonObject taken = submitted(maker, "{\"prompt\":\"a red car, cancelled\",\"steps\":60,\"count\":8}");
        String last = taken.getJsonArray("generations").getJsonObject(7).getString("id");
        assertThat(maker.send("DELETE", "/generations/" + last).statusCode(), is(204));
        assertThat("again", maker.send("DELETE", "/generations/" + last).statusCode(), is(204));
        assertThat(ApiClient.json(maker.get("/generations/" + last)).getString("state"), is("CANCELLED"));
        assertThat(ApiClient.json(page.get("/imaging/feed")).getInt("left"), is(left - 7));
    }

    @Test
    void badWishesShouldBeRefusedWithTheRange() {
        assertThat(maker.sendJson("POST", "/generations", "{}"), is(problem(400, "invalid-value")));
        assertThat(
                maker.sendJson("POST", "/generations", "{\"prompt\":\"a\",\"steps\":5000}"),
                is(problem(400, "image-out-of-range")));
        assertThat(
                maker.sendJson("POST", "/generations", "{\"prompt\":\"a\",\"model\":\"none\"}"),
                is(problem(400, "model-unknown")));
        assertThat(
                maker.sendJson("POST", "/generations", "{\"prompt\":\"a\",\"ratio\":\"7:1\"}"),
                is(problem(400, "image-choice-unknown")));
        assertThat(
                maker.sendJson("POST", "/generations", "{\"prompt\":\"a\",\"styles\":[{\"name\":\"nope\"}]}"),
                is(problem(400, "image-choice-unknown")));
        assertThat(
                maker.sendJson("POST", "/generations", "{\"prompt\":\"a\",\"count\":1000000}"),
                is(problem(400, "image-out-of-range")));
        assertThat(
                maker.sendJson("POST", "/generations", "{\"prompt\":\"\\u0000\"}"), is(problem(400, "invalid-value")));
        assertThat(
                other.sendJson("POST", "/generations", "{\"prompt\":\"a\",\"campaign\":\"Summer\"}"),
                is(problem(403, "not-allowed")));
    }

    @Test
    void aListShouldBePagedByCursor() {
        submitted(maker, "{\"prompt\":\"a red car, listed\",\"count\":4}");
        JsonObject page = ApiClient.json(maker.get("/generations?limit=2"));
        assertThat(page.getJsonArray("items").size(), is(2));
        JsonObject next = ApiClient.json(maker.get("/generations?limit=2&cursor=" + page.getString("nextCursor")));
        assertThat(
                next.getJsonArray("items").get(0),
                is(not(page.getJsonArray("items").get(1))));
        assertThat(maker.get("/generations?state=LOST"), is(problem(400, "invalid-value")));
        assertThat(maker.get("/generations?colour=red"), is(problem(400, "invalid-value")));
    }

    @Test
    void aKeyForOtherThingsShouldNotMakePictures() {
        ApiClient reader = ApiClient.of(Role.CAMPAIGN_MANAGER, "generations:read");
        assertThat(reader.get("/generations").statusCode(), is(200));
        assertThat(
                reader.sendJson("POST", "/generations", "{\"prompt\":\"a red car\"}"),
                is(problem(403, "scope-missing")));
        reader.revoke();
    }

    private static JsonObject submitted(ApiClient client, String wish, String... headers) {
        HttpResponse<String> answer = client.sendJson("POST", "/generations", wish, headers);
        assertThat(answer.body(), answer.statusCode(), is(202));
        return ApiClient.json(answer);
    }

    private static String id(JsonObject submitted) {
        return submitted.getJsonArray("generations").getJsonObject(0).getString("id");
    }

    /** All that is told until the line ends by itself, which it does with the picture. */
    private static String follow(ApiClient client, String id) {
        return client.get("/generations/" + id + "/events").body();
    }

    private static HttpResponse<byte[]> bytes(String path) {
        try {
            Visitor nobody = Visitor.nobody();
            HttpRequest request = nobody.to(path).GET().build();
            return nobody.client().send(request, BodyHandlers.ofByteArray());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
