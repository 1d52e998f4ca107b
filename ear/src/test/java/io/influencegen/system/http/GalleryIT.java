package io.influencegen.system.http;

import static io.influencegen.system.http.IsProblem.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Pictures;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pictures by the API, and as files. */
@ArquillianTest
@RunAsClient
class GalleryIT extends ProductTest {
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
    private final ApiClient owner = ApiClient.of(Role.INFLUENCER);
    private final ApiClient manager = ApiClient.of(Role.CAMPAIGN_MANAGER);

    @AfterEach
    void giveKeysBack() {
        owner.revoke();
        manager.revoke();
    }

    @Test
    void picturesShouldBeListedInSlicesThatFollowOneAnother() {
        List<UUID> made = Pictures.of(Role.INFLUENCER, word, 5);
        JsonObject first = ApiClient.json(owner.get("/images?limit=2&text=" + word));
        assertThat(ids(first), contains(made.get(4), made.get(3)));
        assertThat(first.getInt("total"), is(5));
        JsonObject second =
                ApiClient.json(owner.get("/images?limit=2&text=" + word + "&cursor=" + first.getString("nextCursor")));
        assertThat(ids(second), contains(made.get(2), made.get(1)));
        JsonObject oldest = ApiClient.json(owner.get("/images?sort=madeAt&limit=1&text=" + word));
        assertThat(ids(oldest), contains(made.get(0)));
        assertThat(owner.get("/images?colour=red"), is(problem(400, "invalid-value")));
    }

    @Test
    void anotherOnesPictureShouldNotExistByItsId() {
        UUID picture = Pictures.of(Role.INFLUENCER, word, 1).get(0);
        String board = board(manager, "Theirs " + word);
        assertThat(manager.get("/images/" + picture), is(problem(404, "not-found")));
        assertThat(manager.get("/images/" + picture + "/content"), is(problem(404, "not-found")));
        assertThat(manager.send("DELETE", "/images/" + picture), is(problem(404, "not-found")));
        assertThat(
                manager.sendJson("PUT", "/images/" + picture, "{\"rating\":1}", "If-Match", "*"),
                is(problem(404, "not-found")));
        for (String work : List.of("deletions", "restorations", "ratings")) {
            assertThat(manager.sendJson("POST", "/images/" + work, chosen(picture)), is(problem(404, "not-found")));
        }
        assertThat(
                ApiClient.json(manager.sendJson("POST", "/boards/" + board + "/additions", chosen(picture)))
                        .getInt("count"),
                is(0));
        assertThat(ids(ApiClient.json(manager.get("/images?text=" + word))), is(empty()));
        Visitor stranger = Visitor.as(Role.CAMPAIGN_MANAGER);
        assertThat(stranger.get("/pictures/" + picture + "?variant=ORIGINAL").statusCode(), is(404));
        assertThat(stranger.get("/gallery/download?id=" + picture).statusCode(), is(404));
        assertThat(stranger.get("/gallery/detail?id=" + picture).statusCode(), is(404));
        assertThat(
                stranger.get("/gallery/compare?a=" + picture + "&b=" + picture).statusCode(), is(404));
        assertThat(Visitor.nobody().get("/pictures/" + picture).statusCode(), is(401));
        assertThat(Visitor.nobody().get("/gallery/download?id=" + picture).statusCode(), is(401));
        manager.send("DELETE", "/boards/" + board);
    }

    @Test
    void anotherOnesBoardShouldNotExistByItsId() {
        String board = board(owner, "Mine " + word);
        assertThat(manager.get("/boards/" + board), is(problem(404, "not-found")));
        assertThat(manager.send("DELETE", "/boards/" + board), is(problem(404, "not-found")));
        assertThat(
                manager.sendJson("PUT", "/boards/" + board, "{\"name\":\"x\"}", "If-Match", "*"),
                is(problem(404, "not-found")));
        assertThat(
                owner.sendJson("POST", "/boards", "{\"name\":\"mine " + word + "\"}"),
                is(problem(409, "board-name-taken")));
        assertThat(
                owner.sendJson("POST", "/boards", "{\"name\":\"Not for me\",\"campaign\":\"Summer\"}"),
                is(problem(403, "not-allowed")));
        assertThat(owner.send("DELETE", "/boards/" + board).statusCode(), is(204));
    }

    @Test
    void aLinkShouldOpenItsPictureAloneUntilItsTimeIsOver() {
        List<UUID> made = Pictures.of(Role.INFLUENCER, word, 2);
        JsonObject links = image(made.get(0)).getJsonObject("links");
        String link = links.getString("picture");
        Visitor anybody = Visitor.nobody();
        assertThat(anybody.get(link).statusCode(), is(200));
        assertThat(anybody.get(links.getString("thumbnail")).statusCode(), is(200));
        assertThat(
                anybody.get(link.replace(made.get(0).toString(), made.get(1).toString()))
                        .statusCode(),
                is(403));
        assertThat(anybody.get(link.replace("ORIGINAL", "THUMBNAIL")).statusCode(), is(403));
        assertThat(
                anybody.get(link.replaceFirst("expires=\\d+", "expires=9999999999"))
                        .statusCode(),
                is(403));
        assertThat(anybody.get(link.replaceFirst("expires=\\d+", "expires=1")).statusCode(), is(403));
        assertThat(anybody.get(link.replaceFirst("signature=.", "signature=!")).statusCode(), is(403));
        assertThat(anybody.get(link.replaceFirst("&signature=.*", "")).statusCode(), is(401));
        owner.send("DELETE", "/images/" + made.get(0));
        assertThat(anybody.get(link).statusCode(), is(404));
    }

    @Test
    void whatIsDeletedShouldComeBack() {
        UUID picture = Pictures.of(Role.INFLUENCER, word, 1).get(0);
        owner.sendJson("PUT", "/images/" + picture, "{\"rating\":5}", "If-Match", "*");
        assertThat(owner.send("DELETE", "/images/" + picture).statusCode(), is(204));
        assertThat(owner.send("DELETE", "/images/" + picture).statusCode(), is(204));
        assertThat(ids(ApiClient.json(owner.get("/images?text=" + word))), is(empty()));
        assertThat(ids(ApiClient.json(owner.get("/images?deleted=true&text=" + word))), contains(picture));
        assertThat(
                owner.sendJson("POST", "/images/restorations", chosen(picture)).statusCode(), is(200));
        assertThat(image(picture).getInt("rating"), is(5));
    }

    @Test
    void aChangeShouldBeMadeOnWhatWasSeen() {
        UUID picture = Pictures.of(Role.INFLUENCER, word, 1).get(0);
        String path = "/images/" + picture;
        assertThat(owner.sendJson("PUT", path, "{\"rating\":3}"), is(problem(428, "precondition-required")));
        assertThat(
                owner.sendJson("PUT", path, "{\"rating\":6}", "If-Match", "*").statusCode(), is(400));
        String seen = ApiClient.header(owner.get(path), "ETag");
        HttpResponse<String> changed =
                owner.sendJson("PUT", path, "{\"rating\":3,\"offeredTo\":\"Summer\"}", "If-Match", seen);
        assertThat(ApiClient.json(changed).getJsonObject("image").getString("offeredTo"), is("Summer"));
        assertThat(
                owner.sendJson("PUT", path, "{\"rating\":1}", "If-Match", seen),
                is(problem(412, "precondition-failed")));
        owner.sendJson("PUT", path, "{}", "If-Match", "*");
        assertThat(image(picture).getString("offeredTo"), is(""));
        assertThat(image(picture).containsKey("rating"), is(false));
    }

    @Test
    void picturesOfACampaignShouldBeThereForWhoManagesCampaigns() {
        UUID picture = Pictures.of(Role.INFLUENCER, word, 1, word).get(0);
        assertThat(ids(ApiClient.json(manager.get("/images?campaign=" + word))), contains(picture));
        assertThat(manager.get("/images/" + picture).statusCode(), is(200));
        assertThat(manager.send("DELETE", "/images/" + picture), is(problem(404, "not-found")));
        assertThat(ids(ApiClient.json(manager.get("/images?text=" + word))), not(hasItem(picture)));
    }

    @Test
    void everyFormatShouldBeWhatItSays() {
        UUID picture = Pictures.of(Role.INFLUENCER, word, 1).get(0);
        Visitor visitor = Visitor.as(Role.INFLUENCER);
        assertThat(hex(visitor, picture, "PNG"), startsWith("89504e470d0a1a0a"));
        assertThat(hex(visitor, picture, "jpeg"), startsWith("ffd8ff"));
        String webp = hex(visitor, picture, "WEBP");
        assertThat(webp, startsWith("52494646"));
        assertThat(webp.substring(16, 24), is("57454250"));
        assertThat(owner.get("/images/" + picture + "/content?format=GIF"), is(problem(400, "invalid-value")));
    }

    @Test
    void everyFormatShouldTellItsOriginUnlessItIsWishedWithout() {
        UUID picture = Pictures.of(Role.INFLUENCER, word, 1).get(0);
        Visitor visitor = Visitor.as(Role.INFLUENCER);
        for (String format : List.of("png", "jpeg", "webp")) {
            String path = "/gallery/download?id=" + picture + "&format=" + format;
            byte[] told = bytes(visitor, visitor.to(path).GET().build()).body();
            assertThat(format, verdict(format, told), is("made-here"));
            byte[] bare = bytes(
                            visitor, visitor.to(path + "&metadata=false").GET().build())
                    .body();
            assertThat(format, verdict(format, bare), is("no-credentials"));
            assertThat(format, new String(bare, StandardCharsets.ISO_8859_1).contains(word), is(false));
        }
    }

    private static String verdict(String format, byte[] picture) {
        Visitor anybody = Visitor.nobody();
        HttpRequest request = anybody.to("/api/v1/verifications")
                .header("Content-Type", "image/" + format)
                .POST(HttpRequest.BodyPublishers.ofByteArray(picture))
                .build();
        return ApiClient.json(anybody.send(request)).getString("verdict");
    }

    @Test
    void manyShouldComeAsOneFileWithAListOfWhatMadeThem() throws IOException {
        List<UUID> made = Pictures.of(Role.INFLUENCER, word, 3);
        Visitor visitor = Visitor.as(Role.INFLUENCER);
        List<String> names = new ArrayList<>();
        String manifest = "";
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(bundle(visitor, made, "JPEG").body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                byte[] content = zip.readAllBytes();
                if (entry.getName().equals("manifest.csv")) {
                    manifest = new String(content, StandardCharsets.UTF_8);
                } else {
                    assertThat(HexFormat.of().formatHex(content, 0, 3), is("ffd8ff"));
                }
            }
        }
        assertThat(
                names,
                containsInAnyOrder(
                        "manifest.csv",
                        "picture-" + made.get(0) + ".jpg",
                        "picture-" + made.get(1) + ".jpg",
                        "picture-" + made.get(2) + ".jpg"));
        assertThat(manifest, containsString(word + " 2"));
        assertThat(manifest.lines().count(), is(4L));
    }

    @Test
    void noMoreThanFiveHundredShouldComeAtOnceAndOnlyFromOurPages() {
        Visitor visitor = Visitor.as(Role.INFLUENCER);
        List<UUID> many =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(501).toList();
        assertThat(bundle(visitor, many, "PNG").statusCode(), is(400));
        assertThat(bundle(visitor, many.subList(0, 2), "PNG").statusCode(), is(404));
        assertThat(
                visitor.post(
                                "/gallery/download",
                                java.util.Map.of("id", many.get(0).toString()))
                        .statusCode(),
                is(403));
        String ids = String.join("\",\"", many.stream().map(UUID::toString).toList());
        assertThat(
                owner.sendJson("POST", "/images/deletions", "{\"ids\":[\"" + ids + "\"]}"),
                is(problem(400, "too-many-pictures")));
    }

    private static HttpResponse<byte[]> bundle(Visitor visitor, List<UUID> ids, String format) {
        String body = "format=" + format + "&id="
                + String.join("&id=", ids.stream().map(UUID::toString).toList());
        return bytes(
                visitor,
                visitor.to("/gallery/download")
                        .header("Origin", Product.address())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static String hex(Visitor visitor, UUID picture, String format) {
        HttpResponse<byte[]> answer = bytes(
                visitor,
                visitor.to("/api/v1/images/" + picture + "/content?metadata=false&format=" + format)
                        .GET()
                        .build());
        assertThat(answer.statusCode(), is(200));
        return HexFormat.of().formatHex(Arrays.copyOf(answer.body(), 16));
    }

    private static HttpResponse<byte[]> bytes(Visitor visitor, HttpRequest request) {
        try {
            return visitor.client().send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonObject image(UUID id) {
        return ApiClient.json(owner.get("/images/" + id)).getJsonObject("image");
    }

    private static String board(ApiClient client, String name) {
        return ApiClient.json(client.sendJson("POST", "/boards", "{\"name\":\"" + name + "\"}"))
                .getString("id");
    }

    private static String chosen(UUID picture) {
        return "{\"ids\":[\"" + picture + "\"]}";
    }

    private static List<UUID> ids(JsonObject list) {
        return list.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> UUID.fromString(item.getString("id")))
                .toList();
    }
}
