package io.influencegen.system.http;

import static io.influencegen.system.http.IsProblem.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Files come in at both doors, whatever happens on the way. */
@ArquillianTest
@RunAsClient
class UploadIT extends ProductTest {
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void aFileWhoseLineBrokeNearTheEndShouldGoOnFromThere() throws IOException {
        ApiClient owner = ApiClient.of(Role.ADMINISTRATOR);
        TusClient program = TusClient.program(owner);
        byte[] file = photograph(2_700_000);
        String upload = program.begin(file.length);
        program.breakOff(upload, file, file.length * 9 / 10);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> offset(program, upload), greaterThan(2 * MEGABYTE - 1));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> goOn(program, upload, file), is(204));
        JsonObject state = program.settled(upload);
        assertThat(state.getString("state"), is("STORED"));
        assertThat(state.getString("mediaType"), is("image/jpeg"));
        assertThat(state.getString("sha256"), is(Sha256.of(file)));
        owner.revoke();
    }

    /** What is still on its way of the broken line may move the place meanwhile. */
    private static int goOn(TusClient program, String upload, byte[] file) {
        int offset = offset(program, upload);
        return program.append(upload, offset, Arrays.copyOfRange(file, offset, file.length))
                .statusCode();
    }

    @Test
    void programsShouldSendPiecesWithChecksums() {
        ApiClient owner = ApiClient.of(Role.ADMINISTRATOR, "uploads:write");
        TusClient program = TusClient.program(owner);
        byte[] file = photograph(0);
        String upload = program.begin(file.length);
        assertThat(upload, containsString("/api/v1/uploads/"));
        byte[] first = Arrays.copyOf(file, 1000);
        assertThat(
                program.append(upload, 0, first, "Upload-Checksum", TusClient.checksum("sha256", new byte[1])),
                is(problem(460, "upload-part-damaged")));
        assertThat(offset(program, upload), is(0));
        assertThat(
                ApiClient.header(
                        program.append(upload, 0, first, "Upload-Checksum", TusClient.checksum("sha1", first)),
                        "Upload-Offset"),
                is("1000"));
        assertThat(program.append(upload, 0, first), is(problem(409, "upload-offset-wrong")));
        byte[] rest = Arrays.copyOfRange(file, 1000, file.length);
        assertThat(
                program.append(upload, 1000, rest, "Upload-Checksum", TusClient.checksum("sha256", rest))
                        .statusCode(),
                is(204));
        assertThat(program.settled(upload).getString("state"), is("STORED"));
        assertThat(program.append(upload, file.length, new byte[0]), is(problem(409, "upload-closed")));
        ApiClient other = ApiClient.of(Role.ADMINISTRATOR);
        owner.revokeBy(other);
        other.revoke();
    }

    @Test
    void aPageShouldSendWithItsSession() {
        TusClient page = TusClient.page(Role.ADMINISTRATOR);
        assertThat(page.settled(page.sendAtOnce(photograph(0))).getString("state"), is("STORED"));
    }

    @Test
    void whatIsTooLargeShouldNotBeTaken() {
        TusClient page = TusClient.page(Role.ADMINISTRATOR);
        assertThat(page.create(100L * MEGABYTE), is(problem(413, "upload-too-large")));
        String upload = page.begin(10);
        assertThat(page.append(upload, 0, new byte[11]), is(problem(413, "upload-too-large")));
        assertThat(page.send("DELETE", upload, new byte[0]).statusCode(), is(204));
        assertThat(page.head(upload).statusCode(), is(410));
    }

    @Test
    void whatIsNoDocumentShouldBeRefusedWithWords() {
        TusClient page = TusClient.page(Role.ADMINISTRATOR);
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        JsonObject state = page.settled(page.sendAtOnce(svg));
        assertThat(state.getString("state"), is("REFUSED"));
        assertThat(state.getJsonObject("refusal").getString("code"), is("upload-kind-refused"));
        assertThat(state.getJsonObject("refusal").getString("next"), containsString("JPEG"));
    }

    @Test
    void anothersUploadShouldNotExist() {
        String upload = TusClient.page(Role.ADMINISTRATOR).begin(10);
        TusClient other = TusClient.page(Role.INFLUENCER);
        assertThat(other.head(upload).statusCode(), is(404));
        assertThat(other.append(upload, 0, new byte[1]), is(problem(404, "not-found")));
        assertThat(other.send("DELETE", upload, new byte[0]), is(problem(404, "not-found")));
        assertThat(other.send("GET", upload, new byte[0]), is(problem(404, "not-found")));
        assertThat(other.create(10), is(problem(403, "not-allowed")));
    }

    @Test
    void theProtocolShouldBeAskedForAndSaid() {
        TusClient page = TusClient.page(Role.ADMINISTRATOR);
        var capabilities = page.plain("OPTIONS", "/uploads/", new byte[0]);
        assertThat(capabilities.statusCode(), is(204));
        assertThat(ApiClient.header(capabilities, "Tus-Extension"), containsString("checksum"));
        assertThat(ApiClient.header(capabilities, "Tus-Max-Size"), is(Matchers.not("0")));
        ApiClient owner = ApiClient.of(Role.INFLUENCER);
        TusClient program = TusClient.program(owner);
        assertThat(program.plain("POST", "/api/v1/uploads", new byte[0]), is(problem(412, "upload-protocol-unknown")));
        assertThat(
                ApiClient.header(program.plain("OPTIONS", "/api/v1/uploads", new byte[0]), "Tus-Version"), is("1.0.0"));
        owner.revoke();
    }

    @Test
    void onlyOurOwnPagesShouldSendWithASession() {
        Visitor administrator = Visitor.as(Role.ADMINISTRATOR);
        for (String origin : new String[] {"https://evil.example", "null"}) {
            var answer = administrator.send(administrator
                    .to("/uploads/")
                    .header("Origin", origin)
                    .header("Tus-Resumable", "1.0.0")
                    .header("Upload-Length", "5")
                    .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                    .build());
            assertThat(origin, answer.statusCode(), is(403));
        }
        assertThat(Visitor.nobody().get("/uploads/x").statusCode(), is(401));
    }

    private static int offset(TusClient client, String upload) {
        return Integer.parseInt(ApiClient.header(client.head(upload), "Upload-Offset"));
    }

    /** Of noise, which does not get small; filled up behind its end, as telephones do. */
    private static byte[] photograph(int atLeast) {
        Random random = new Random(1);
        BufferedImage picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 800; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpeg", bytes);
            byte[] more = new byte[Math.max(0, atLeast - bytes.size())];
            random.nextBytes(more);
            bytes.writeBytes(more);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
