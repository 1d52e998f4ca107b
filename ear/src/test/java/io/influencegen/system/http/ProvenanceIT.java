package io.influencegen.system.http;

import static io.influencegen.system.http.IsProblem.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What outsiders learn of a picture, whom it came to by any way. */
@ArquillianTest
@RunAsClient
class ProvenanceIT extends ProductTest {
    private static final int MIB = 1024 * 1024;

    private final Visitor anybody = Visitor.nobody();

    @Test
    void aPictureMadeHereShouldBeKnownAndToldWithItsParameters() {
        JsonObject report = ApiClient.json(verify("image/png", SealedPicture.png()));
        assertThat(report.getString("verdict"), is("made-here"));
        assertThat(report.getJsonObject("signer").getBoolean("ours"), is(true));
        JsonObject account = report.getJsonObject("account");
        assertThat(account.getJsonObject("parameters").getString("prompt"), is("a red bottle on a beach"));
        assertThat(
                account.getJsonArray("actions").getJsonObject(0).getString("digitalSourceType"),
                is("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"));
    }

    @Test
    void aDerivedPictureShouldTellItsOriginal() {
        JsonObject report = ApiClient.json(verify("image/png", SealedPicture.after("derive")));
        assertThat(report.getString("verdict"), is("made-here"));
        JsonObject original = report.getJsonArray("ingredients").getJsonObject(0);
        assertThat(original.getString("relationship"), is("parentOf"));
        assertThat(original.getJsonObject("signer").getBoolean("ours"), is(true));
    }

    @Test
    void alteredAndStrippedPicturesShouldNotPass() {
        JsonObject altered = ApiClient.json(verify("image/png", SealedPicture.altered()));
        assertThat(altered.getString("verdict"), is("altered"));
        assertThat(altered.getJsonArray("problems").getString(0), is("picture-altered"));
        JsonObject stripped = ApiClient.json(verify("image/png", SealedPicture.after("strip")));
        assertThat(stripped.getString("verdict"), is("no-credentials"));
    }

    @Test
    void whatIsNoPictureShouldBeToldAndNotFail() {
        JsonObject report = ApiClient.json(verify("image/jpeg", "not a picture".getBytes(StandardCharsets.UTF_8)));
        assertThat(report.getString("verdict"), is("unreadable"));
    }

    @Test
    void aPictureMayBeLargerThanACommandAndNotLargerThanItsLimit() {
        assertThat(ApiClient.json(verify("image/png", new byte[2 * MIB])).getString("verdict"), is("unreadable"));
        assertThat(verify("image/png", new byte[32 * MIB + 1]), is(problem(413, "body-too-large")));
        assertThat(verify("application/json", new byte[10]), is(problem(415, "unsupported-type")));
        assertThat(verify("image/png", new byte[0]), is(problem(400, "malformed-request")));
    }

    @Test
    void aNewCertificateShouldSignAndTheOldOneStayKnown() {
        byte[] before = SealedPicture.png();
        String known = certificate();
        Visitor administrator = Visitor.as(Role.ADMINISTRATOR);
        String page = administrator.get("/provenance/certificate").body();
        HttpResponse<String> renewed = administrator.submitOn(
                page,
                "/provenance/certificate",
                Map.of("renewal", "renewal", "renew-now", "", "renewal:renew-now", ""));
        assertThat(renewed.body(), renewed.statusCode(), is(302));
        assertThat(certificate(), is(not(known)));
        JsonObject old = ApiClient.json(verify("image/png", before));
        JsonObject fresh = ApiClient.json(verify("image/png", SealedPicture.png()));
        assertThat(old.getString("verdict"), is("made-here"));
        assertThat(fresh.getString("verdict"), is("made-here"));
        assertThat(
                fresh.getJsonObject("signer").getString("fingerprint"),
                is(not(old.getJsonObject("signer").getString("fingerprint"))));
        ApiClient auditor = ApiClient.of(Role.AUDITOR);
        assertThat(auditor.get("/audit-events?limit=20").body(), containsString("provenance.certificate-renewed"));
        auditor.revoke();
    }

    private String certificate() {
        HttpResponse<String> answer = anybody.get("/api/v1/provenance/certificate");
        assertThat(answer.body(), startsWith("-----BEGIN CERTIFICATE-----"));
        return answer.body();
    }

    private HttpResponse<String> verify(String type, byte[] picture) {
        HttpRequest request = anybody.to("/api/v1/verifications")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(picture))
                .build();
        return anybody.send(request);
    }
}
