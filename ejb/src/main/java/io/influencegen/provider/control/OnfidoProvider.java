package io.influencegen.provider.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.provider.boundary.IdentityProvider;
import io.influencegen.provider.boundary.ProviderApplicant;
import io.influencegen.provider.boundary.ProviderDocument;
import io.influencegen.provider.boundary.ProviderError;
import io.influencegen.provider.boundary.ProviderSettings;
import io.influencegen.provider.boundary.ProviderTrouble;
import io.influencegen.provider.boundary.ProviderVerdict;
import io.influencegen.provider.control.ProviderHttp.Question;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Stream;

/** Speaks the REST API of Onfido, version 3.6: applicants, documents, checks, and signed messages when a check is done. */
@ApplicationScoped
public class OnfidoProvider implements IdentityProvider {
    private static final String USUAL = "https://api.eu.onfido.com";
    private static final String VERSION = "/v3.6";
    private static final String JSON = "application/json";
    private static final int LARGEST_FILE = 25 * 1024 * 1024;
    private static final Map<ProviderDocument.Type, String> TYPES = Map.of(
            ProviderDocument.Type.PASSPORT, "passport",
            ProviderDocument.Type.DRIVING_LICENCE, "driving_licence",
            ProviderDocument.Type.NATIONAL_IDENTITY_CARD, "national_identity_card",
            ProviderDocument.Type.OTHER, "unknown");

    private final ProviderHttp http;
    private final ProviderSecrets secrets;
    private final Settings settings;

    @Inject
    public OnfidoProvider(ProviderHttp http, ProviderSecrets secrets, Settings settings) {
        this.http = http;
        this.secrets = secrets;
        this.settings = settings;
    }

    /** For the container's proxy. */
    protected OnfidoProvider() {
        this(null, null, null);
    }

    @Override
    public String key() {
        return ProviderSettings.ONFIDO;
    }

    @Override
    public boolean isReady() {
        return secrets.token().isPresent() && secrets.webhook().isPresent();
    }

    @Override
    public String destination() {
        String chosen = settings.text(ProviderSettings.BASE_URL).replaceAll("/+$", "");
        return chosen.isEmpty() ? USUAL : chosen;
    }

    @Override
    public String createApplicant(ProviderApplicant applicant) throws ProviderTrouble {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("first_name", applicant.firstName())
                .add("last_name", applicant.lastName())
                .add("dob", applicant.birthDate().toString());
        threeLetters(applicant.country())
                .ifPresent(country ->
                        body.add("location", Json.createObjectBuilder().add("country_of_residence", country)));
        return ProviderHttp.require(post("/applicants", body), "id");
    }

    @Override
    public String upload(String applicantRef, ProviderDocument document) throws ProviderTrouble {
        MultipartText form = new MultipartText()
                .field("applicant_id", applicantRef)
                .field("type", TYPES.get(document.type()))
                .field("side", document.side().name().toLowerCase(Locale.ROOT))
                .file("file", document.fileName(), document.mediaType(), content(document));
        return ProviderHttp.require(
                ask(new Question("POST", at("/documents"), form.mediaType(), BodyPublishers.ofByteArray(form.bytes()))),
                "id");
    }

    @Override
    public Optional<String> findCheck(String applicantRef) throws ProviderTrouble {
        Optional<JsonObject> begun =
                ProviderHttp.objects(get("/checks?applicant_id=" + applicantRef), "checks").stream()
                        .findFirst();
        return begun.isPresent() ? Optional.of(ProviderHttp.require(begun.get(), "id")) : Optional.empty();
    }

    @Override
    public String startCheck(String applicantRef, List<String> documentRefs) throws ProviderTrouble {
        JsonArrayBuilder reports = Json.createArrayBuilder();
        Stream.of(settings.text(ProviderSettings.REPORTS).split("[\\s,]+", -1))
                .filter(name -> !name.isEmpty())
                .forEach(reports::add);
        JsonArrayBuilder documents = Json.createArrayBuilder();
        documentRefs.forEach(documents::add);
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("applicant_id", applicantRef)
                .add("report_names", reports)
                .add("document_ids", documents);
        return ProviderHttp.require(post("/checks", body), "id");
    }

    @Override
    public ProviderVerdict fetch(String checkRef) throws ProviderTrouble {
        JsonObject check = get("/checks/" + checkRef);
        String status = ProviderHttp.text(check, "status").orElse("");
        if (status.equals("withdrawn")) {
            return new ProviderVerdict(ProviderVerdict.Kind.NEVER, List.of("withdrawn"));
        }
        if (!status.equals("complete")) {
            return new ProviderVerdict(ProviderVerdict.Kind.NOT_YET, List.of());
        }
        boolean clear =
                ProviderHttp.text(check, "result").filter("clear"::equals).isPresent();
        return clear
                ? new ProviderVerdict(ProviderVerdict.Kind.CLEAR, List.of())
                : new ProviderVerdict(
                        ProviderVerdict.Kind.CONSIDER, OnfidoReports.reasons(get("/reports?check_id=" + checkRef)));
    }

    @Override
    public Optional<String> checkOf(String signature, byte[] body) {
        boolean genuine = secrets.webhook()
                .filter(secret -> BodySignature.matches(secret, body, signature))
                .isPresent();
        if (!genuine) {
            throw new DomainException(ProviderError.PROVIDER_EVENT_FORGED);
        }
        return OnfidoReports.completedCheck(body);
    }

    private JsonObject post(String path, JsonObjectBuilder body) throws ProviderTrouble {
        return ask(new Question(
                "POST", at(path), JSON, BodyPublishers.ofString(body.build().toString())));
    }

    private JsonObject get(String path) throws ProviderTrouble {
        return ask(new Question("GET", at(path), JSON, BodyPublishers.noBody()));
    }

    private JsonObject ask(Question question) throws ProviderTrouble {
        String token = secrets.token().orElseThrow(() -> ProviderTrouble.lasting("The token is not configured", null));
        return http.ask(question, "Token token=" + token, settings.duration(ProviderSettings.STEP_TIMEOUT));
    }

    private String at(String path) {
        return destination() + VERSION + path;
    }

    private static byte[] content(ProviderDocument document) throws ProviderTrouble {
        try (InputStream file = document.content().open()) {
            byte[] bytes = file.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw ProviderTrouble.lasting("A document is larger than " + LARGEST_FILE + " bytes", null);
            }
            return bytes;
        } catch (IOException e) {
            throw ProviderTrouble.passing("A document could not be opened", e);
        }
    }

    private static Optional<String> threeLetters(String country) {
        try {
            return Optional.of(new Locale.Builder().setRegion(country).build().getISO3Country());
        } catch (MissingResourceException | IllformedLocaleException unknown) {
            return Optional.empty();
        }
    }
}
