package io.influencegen.system.http;

import io.influencegen.system.product.Mails;
import io.influencegen.system.product.PaperPicture;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Somebody nobody knows yet, who registers by programs and shares nothing with anybody, unless a test says so. */
public final class Applicant {
    private static final String PASSWORD = "walnut harbour lantern 41";
    private static final Random CHANCE = new Random();

    private final String tag = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String email = "applies-" + tag + "@example.com";
    private final String given = word();
    private final String family = word();
    private final Visitor visitor = Visitor.nobody();

    private Applicant() {}

    /** Has an account here, has agreed to the texts and said where the money goes. */
    public static Applicant paidTo(String iban) {
        Applicant one = new Applicant();
        one.signUp();
        one.visitor.agreeToTexts();
        one.put("/bank-account", """
                {"country":"DE","currency":"EUR","holder":"%s","number":"%s"}""".formatted(one.name(), iban));
        return one;
    }

    /** Has given everything, and not sent it. */
    public static Applicant readyToSend(String iban) {
        Applicant one = paidTo(iban);
        one.register();
        one.identify();
        one.signTaxForm();
        one.showChannel();
        return one;
    }

    /** A number of its own, with the right check digits. */
    public static String freshIban() {
        String account = "37040044" + digits(10);
        int rest = new java.math.BigInteger(account + "131400")
                .mod(java.math.BigInteger.valueOf(97))
                .intValue();
        return "DE%02d%s".formatted(98 - rest, account);
    }

    Visitor visitor() {
        return visitor;
    }

    public String email() {
        return email;
    }

    public String password() {
        return PASSWORD;
    }

    public String name() {
        return given + " " + family;
    }

    public void send() {
        call("POST", "/verification/submission", "");
    }

    public JsonObject verification() {
        return call("GET", "/verification", "");
    }

    /** Of the case, as people say it. */
    public String caseNumber() {
        return verification().getString("number");
    }

    private void signUp() {
        call("POST", "/sign-ups", """
                {"name":"%s","email":"%s","password":"%s"}""".formatted(name(), email, PASSWORD));
        String link = Mails.to(email, 1).path();
        call(
                "POST",
                "/email-verifications",
                "{\"token\":\"%s\"}".formatted(link.substring(link.indexOf("token=") + "token=".length())));
        visitor.tryPassword(email, PASSWORD);
    }

    private void register() {
        put("/influencers/me/about", """
                {"givenName":"%s","familyName":"%s","birthDate":"19%d-0%d-1%d","phone":"+491512%s","street":"Lindenweg 7",
                 "addition":"","postalCode":"10115","city":"Berlin","region":"","country":"DE"}""".formatted(
                        given, family, 80 + CHANCE.nextInt(20), 1 + CHANCE.nextInt(9), CHANCE.nextInt(10), digits(7)));
        call("POST", "/influencers/me/profiles", """
                {"platform":"TIKTOK","handle":"t%s","followers":12400}""".formatted(tag));
        put("/influencers/me/audience", """
                {"niches":["FOOD"],"ages":{"FROM_18":60,"FROM_25":40},"genders":{"WOMEN":70,"MEN":30},"countries":{"DE":55}}""");
    }

    private void identify() {
        verification();
        put("/verification/paper", """
                {"kind":"PASSPORT","number":"C%s","country":"DE","expires":"2031-05-14"}""".formatted(digits(8)));
        TusClient line = TusClient.page(visitor);
        String metadata = "purpose " + TusClient.base64("kyc-document") + ",paper " + TusClient.base64("PASSPORT")
                + ",side " + TusClient.base64("FRONT") + ",filename " + TusClient.base64("passport.png");
        line.settled(line.sendAtOnce(PaperPicture.card(900, 600, true), metadata));
    }

    private void signTaxForm() {
        String kind = visitor.get("/api/v1/tax-form/kinds?country=DE&usPerson=false")
                .body()
                .replaceFirst("(?s).*?\"kind\":\"([^\"]+)\".*", "$1");
        put("/tax-form", """
                {"kind":"%s","country":"DE","usPerson":false,"name":"%s","address":"Lindenweg 7, 10115 Berlin",
                 "number":"86095742719","signature":"%s","certified":true}""".formatted(kind, name(), name()));
    }

    /** The network does not answer a test; that somebody has looked is enough to send. */
    private void showChannel() {
        String channel = call("GET", "/influencers/me", "")
                .getJsonArray("profiles")
                .getJsonObject(0)
                .getString("id");
        call("POST", "/verification/channels/" + channel + "/code", "");
        call("POST", "/verification/channels/" + channel + "/look", "");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> verification().getBoolean("readyToSend"));
    }

    private void put(String path, String body) {
        String seen =
                path.startsWith("/influencers") ? ApiClient.header(visitor.get("/api/v1/influencers/me"), "ETag") : "*";
        call("PUT", path, body, "If-Match", seen);
    }

    private JsonObject call(String method, String path, String body, String... headers) {
        HttpResponse<String> answer = visitor.script(method, path, body, headers);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().startsWith("{") ? ApiClient.json(answer) : JsonObject.EMPTY_JSON_OBJECT;
    }

    private static String digits(int count) {
        return CHANCE.ints(count, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    /** Unlike any name on a list. */
    private static String word() {
        return "Q" + CHANCE.ints(9, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
