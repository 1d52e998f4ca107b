package io.influencegen.system.http;

import static io.influencegen.system.http.IsProblem.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonObject;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whose identity documents open to whom. */
@ArquillianTest
@RunAsClient
class PapersIT extends ProductTest {
    private static final String CASES = "/api/v1/kyc-cases";

    @Test
    void othersShouldSeeADocumentForAReasonOnly() {
        Applicant maya = Applicant.readyToSend(Applicant.freshIban());
        maya.send();
        String document = first(maya.visitor(), "/api/v1/verification/documents");
        assertThat(statuses(maya.visitor(), document), is(List.of(200, 403, 403)));
        assertThat(statuses(Visitor.nobody(), document), is(List.of(401, 401, 401)));
        assertThat(statuses(Applicant.paidTo(Applicant.freshIban()).visitor(), document), is(List.of(404, 403, 403)));
        Visitor reviewer = Visitor.as(Role.KYC_REVIEWER);
        assertThat(statuses(reviewer, document), is(List.of(403, 403, 403)));
        String id = first(reviewer, CASES + "?number=" + maya.caseNumber());
        String access = "/kyc-cases/" + id + "/access";
        assertThat(reviewer.script("POST", access, "{\"reason\":\" \"}"), is(problem(400, "invalid-value")));
        assertThat(
                reviewer.script("POST", access, "{\"reason\":\"The bank asks.\"}")
                        .statusCode(),
                is(204));
        assertThat(statuses(reviewer, document), is(List.of(403, 200, 200)));
        assertThat(
                Visitor.as(Role.AUDITOR)
                        .get("/api/v1/audit-events?action=kyc.document-viewed&target=" + document)
                        .body(),
                containsString("The bank asks."));
    }

    /** As one's own, on the desk's page, and by API. */
    private static List<Integer> statuses(Visitor visitor, String document) {
        return List.of(
                visitor.get("/kyc/picture?mine=" + document).statusCode(),
                visitor.get("/kyc/picture?document=" + document).statusCode(),
                visitor.get(CASES + "/documents/" + document + "/pages/0").statusCode());
    }

    private static String first(Visitor visitor, String path) {
        JsonObject listing = ApiClient.json(visitor.get(path));
        return listing.getJsonArray("items").getJsonObject(0).getString("id");
    }
}
