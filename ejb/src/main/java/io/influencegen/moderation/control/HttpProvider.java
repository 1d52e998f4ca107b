package io.influencegen.moderation.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.moderation.boundary.ModerationError;
import io.influencegen.moderation.boundary.ModerationProvider;
import io.influencegen.moderation.boundary.ModerationSettings;
import io.influencegen.moderation.boundary.Objection;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks a service by HTTP, where the setting names one: posts {@code {"kind": "text", "text": …}} or {@code {"kind": "picture", "mediaType":
 * "image/png", "data": base64}}, with the content of the secret's file as bearer token, and reads an {@link ProviderAnswer}. Whether
 * what it cannot say counts as no objection is another setting.
 */
@ApplicationScoped
public class HttpProvider implements ModerationProvider {
    private static final Logger LOG = System.getLogger(HttpProvider.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    private Settings settings;
    private Optional<String> secretFile = Optional.empty();
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** For the container's proxy. */
    protected HttpProvider() {}

    @Inject
    public HttpProvider(
            Settings settings,
            @ConfigProperty(name = "influencegen.moderation.provider-secret-file") Optional<String> secretFile) {
        this.settings = settings;
        this.secretFile = secretFile;
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public Optional<Objection> text(String text) {
        return ask(JSON.createObjectNode().put("kind", "text").put("text", text));
    }

    @Override
    public Optional<Objection> picture(byte[] picture) {
        return isOff()
                ? Optional.empty()
                : ask(JSON.createObjectNode()
                        .put("kind", "picture")
                        .put("mediaType", "image/png")
                        .put("data", Base64.getEncoder().encodeToString(picture)));
    }

    private boolean isOff() {
        return settings.text(ModerationSettings.PROVIDER_URL).isEmpty();
    }

    private Optional<Objection> ask(ObjectNode question) {
        if (isOff()) {
            return Optional.empty();
        }
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(settings.text(ModerationSettings.PROVIDER_URL)))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(question)));
            if (secretFile.isPresent()) {
                request.header(
                        "Authorization",
                        "Bearer " + Files.readString(Path.of(secretFile.get())).strip());
            }
            byte[] answer =
                    ProviderCall.send(client, request.build(), settings.duration(ModerationSettings.PROVIDER_TIMEOUT));
            return JSON.readValue(answer, ProviderAnswer.class).objection();
        } catch (JsonProcessingException e) {
            return withoutAnswer(new IOException("The answer is not what was agreed on", e));
        } catch (IOException e) {
            return withoutAnswer(e);
        }
    }

    private Optional<Objection> withoutAnswer(IOException problem) {
        if (settings.flag(ModerationSettings.PROVIDER_REQUIRED)) {
            throw new DomainException(problem, ModerationError.MODERATION_UNAVAILABLE);
        }
        LOG.log(Level.WARNING, "The moderation provider gave no answer and was passed over: {0}", problem.getMessage());
        return Optional.empty();
    }
}
