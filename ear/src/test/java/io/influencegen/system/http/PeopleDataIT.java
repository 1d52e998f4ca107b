package io.influencegen.system.http;

import static io.influencegen.system.http.IsProblem.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Mails;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Agreeing, being paid and asking for one's data, as people and programs do it. */
@ArquillianTest
@RunAsClient
class PeopleDataIT extends ProductTest {
    private static final String PASSWORD = "walnut harbour lantern 41";
    private static final String IBAN = "DE02500105170137075030";

    @Test
    void aNewcomerShouldAgreeBeforeAnythingElse() {
        Visitor newcomer = newcomer();
        assertThat(
                location(newcomer.get("/gallery/list?page=2")),
                is("/consent/accept?next=%2Fgallery%2Flist%3Fpage%3D2"));
        assertThat(newcomer.get("/gallery/download?id=" + UUID.randomUUID()).statusCode(), is(403));
        assertThat(newcomer.get("/api/v1/generations"), is(problem(403, "consent-required")));
        assertThat(newcomer.get("/consent/text?kind=PRIVACY").statusCode(), is(200));
        assertThat(newcomer.get("/privacy/mine").statusCode(), is(200));
        newcomer.agreeToTexts();
        assertThat(newcomer.get("/gallery/list").statusCode(), is(200));
        assertThat(newcomer.get("/api/v1/generations").statusCode(), is(200));
    }

    @Test
    void anAccountShouldBeEnteredPaidToAndRevealedForAReason() {
        Visitor ines = Visitor.as(Role.INFLUENCER);
        Visitor finley = Visitor.as(Role.FINANCE);
        HttpResponse<String> wrong = ines.script("PUT", "/bank-account", account("DE02500105170137075031"));
        assertThat(wrong, is(problem(400, "iban-checksum")));
        assertThat(wrong.body(), not(containsString("0137075031")));
        JsonObject mine = ApiClient.json(ines.script("PUT", "/bank-account", account(IBAN)));
        assertThat(mine.getString("ending"), is("5030"));
        assertThat(mine.toString(), not(containsString("0137075030")));
        String id = mine.getString("id");
        assertThat(ines.get("/api/v1/bank-deposits"), is(problem(403, "not-allowed")));
        assertThat(finley.get("/api/v1/bank-account"), is(problem(403, "not-allowed")));
        assertThat(
                finley.script("POST", "/bank-deposits/" + id + "/transfer", "{\"reason\":\"\"}")
                        .statusCode(),
                is(400));
        JsonObject transfer =
                ApiClient.json(finley.script("POST", "/bank-deposits/" + id + "/transfer", "{\"reason\":\"test\"}"));
        assertThat(transfer.getString("number"), is(IBAN));
        HttpResponse<String> file = finley.send(finley.to("/bank/transfers")
                .header("Origin", Product.address())
                .POST(BodyPublishers.noBody())
                .build());
        assertThat(file.body(), containsString(IBAN));
        assertThat(ApiClient.header(file, "Cache-Control"), containsString("no-store"));
        assertThat(
                finley.script("POST", "/bank-deposits/sent", "{\"accounts\":[\"" + id + "\"]}")
                        .body(),
                is("{\"marked\":1}"));
        JsonArray amounts = transfer.getJsonArray("amounts");
        String named = "{\"first\":%s,\"second\":%s}".formatted(amounts.get(1), amounts.get(0));
        assertThat(
                ApiClient.json(ines.script("POST", "/bank-account/deposits", named))
                        .getString("outcome"),
                is("RIGHT"));
        assertThat(
                ProductDatabase.number(
                        "select count(*) from bank_account where cast(bank_account as text) like '%0137075030%'"),
                is(0L));
    }

    @Test
    void aTaxFormShouldBeTheOneThatIsAskedFor() {
        Visitor ines = Visitor.as(Role.INFLUENCER);
        HttpResponse<String> kinds = ines.get("/api/v1/tax-form/kinds?country=DE&usPerson=false");
        assertThat(kinds.body(), containsString("W8BEN"));
        String form =
                "{\"kind\":\"%s\",\"country\":\"DE\",\"usPerson\":false,\"name\":\"Ines\",\"address\":\"A\",\"number\":\"DE136695976\","
                        + "\"signature\":\"Ines\",\"certified\":true}";
        assertThat(ines.script("PUT", "/tax-form", form.formatted("VAT")), is(problem(400, "tax-form-kind-wrong")));
        JsonObject signed = ApiClient.json(ines.script("PUT", "/tax-form", form.formatted("W8BEN")));
        assertThat(signed.getString("ending"), is("5976"));
        assertThat(Visitor.as(Role.FINANCE).get("/api/v1/tax-form"), is(problem(403, "not-allowed")));
    }

    @Test
    void aCopyOfOnesDataShouldBeMadeForItsOwnerAlone() throws IOException, InterruptedException {
        Visitor bo = Visitor.as(Role.BATCH_OPERATOR);
        String id = ApiClient.json(bo.script("POST", "/privacy/exports", "")).getString("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> bo.get("/api/v1/privacy/exports").body(), containsString("READY"));
        String content = "/api/v1/privacy/exports/" + id + "/content";
        assertThat(Visitor.as(Role.ADMINISTRATOR).get(content), is(problem(404, "not-found")));
        assertThat(
                Visitor.as(Role.ADMINISTRATOR).get("/privacy/download?id=" + id).statusCode(), is(404));
        HttpResponse<byte[]> zip = bo.client()
                .send(bo.to("/privacy/download?id=" + id).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(ApiClient.header(zip, "Cache-Control"), containsString("no-store"));
        Map<String, String> entries = unzip(zip.body());
        assertThat(entries.keySet(), hasItem("bank/accounts.json"));
        assertThat(entries.get("account/profile.json"), containsString("batch-operator@influencegen.example"));
    }

    @Test
    void aWishToBeForgottenShouldBeDecidedByAnAdministrator() {
        Visitor bo = Visitor.as(Role.BATCH_OPERATOR);
        String id = ApiClient.json(bo.script("POST", "/privacy/erasure", "{\"comment\":\"bye\"}"))
                .getString("id");
        assertThat(bo.get("/api/v1/privacy/erasures"), is(problem(403, "not-allowed")));
        Visitor avery = Visitor.as(Role.ADMINISTRATOR);
        assertThat(avery.get("/api/v1/privacy/erasures?state=REQUESTED").body(), containsString(id));
        assertThat(
                avery.script("POST", "/privacy/erasures/" + id + "/refuse", "{\"reason\":\"A payment is open.\"}")
                        .statusCode(),
                is(200));
        assertThat(bo.get("/api/v1/privacy/erasure").body(), containsString("A payment is open."));
    }

    private static Visitor newcomer() {
        String address = "agrees-" + UUID.randomUUID() + "@example.com";
        Visitor visitor = Visitor.from("198.51.100.201");
        visitor.submit(
                "/identity/sign-up",
                Map.of("form:name", "New Comer", "form:email", address, "form:password", PASSWORD));
        String link = Mails.to(address, 1).path();
        visitor.submit(link, Map.of("form:token", link.substring(link.indexOf("token=") + "token=".length())));
        assertThat(location(visitor.tryPassword(address, PASSWORD)), startsWith("/home"));
        return visitor;
    }

    private static String account(String iban) {
        return "{\"country\":\"DE\",\"currency\":\"EUR\",\"holder\":\"Ines Influencer\",\"number\":\"" + iban + "\"}";
    }

    private static Map<String, String> unzip(byte[] content) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static String location(HttpResponse<String> answer) {
        return ApiClient.header(answer, "Location").replace(Product.address(), "");
    }
}
