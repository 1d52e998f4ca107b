package io.influencegen.provider.control;

import io.influencegen.fetch.boundary.AddressBlock;
import io.influencegen.fetch.boundary.CheckedDestination;
import io.influencegen.fetch.boundary.DestinationGuard;
import io.influencegen.fetch.boundary.LimitedBody;
import io.influencegen.fetch.boundary.PinnedClient;
import io.influencegen.provider.boundary.ProviderTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One exchange of JSON with a provider: so long, so much, and only where requests may go. */
@ApplicationScoped
public class ProviderHttp {
    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private final DestinationGuard guard;
    private final PinnedClient clients = new PinnedClient();

    @Inject
    public ProviderHttp(
            @ConfigProperty(name = "influencegen.webhook.private-networks") Optional<String> privateNetworks) {
        guard = new DestinationGuard(InetAddress::getAllByName, AddressBlock.list(privateNetworks.orElse("")));
    }

    /** For the container's proxy. */
    protected ProviderHttp() {
        this(Optional.empty());
    }

    /** A request, but for who sends it. */
    record Question(String method, String address, String mediaType, BodyPublisher body) {}

    JsonObject ask(Question question, String authorization, Duration timeout) throws ProviderTrouble {
        try {
            CheckedDestination destination = guard.check(question.address);
            HttpRequest request = clients.request(destination, 1)
                    .setHeader("Host", destination.hostHeader())
                    .setHeader("User-Agent", "InfluenceGen")
                    .setHeader("Accept", "application/json")
                    .setHeader("Authorization", authorization)
                    .setHeader("Content-Type", question.mediaType)
                    .timeout(timeout)
                    .method(question.method, question.body)
                    .build();
            return read(within(
                    timeout,
                    clients.clientFor(destination).sendAsync(request, answer -> new LimitedBody(LONGEST_ANSWER + 1))));
        } catch (DestinationGuard.Forbidden e) {
            throw ProviderTrouble.lasting(e.getMessage(), e);
        } catch (UnknownHostException e) {
            throw ProviderTrouble.passing("The host name is unknown", e);
        }
    }

    private static HttpResponse<byte[]> within(Duration timeout, CompletableFuture<HttpResponse<byte[]>> exchange)
            throws ProviderTrouble {
        try {
            return exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw ProviderTrouble.passing("The answer took longer than " + timeout.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw ProviderTrouble.passing("The connection broke", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProviderTrouble.passing("The node stopped", e);
        } finally {
            exchange.cancel(true);
        }
    }

    private static JsonObject read(HttpResponse<byte[]> answer) throws ProviderTrouble {
        int status = answer.statusCode();
        if (status >= SERVER || status == TOO_MANY) {
            throw ProviderTrouble.passing(status);
        }
        if (status / 100 != 2) {
            throw ProviderTrouble.lasting(status);
        }
        if (answer.body().length > LONGEST_ANSWER) {
            throw ProviderTrouble.lasting("The answer is longer than " + LONGEST_ANSWER + " bytes", null);
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject();
        } catch (JsonException malformed) {
            throw ProviderTrouble.passing("The answer is not the JSON that was agreed on", malformed);
        }
    }

    static Optional<String> text(JsonObject json, String name) {
        return json.containsKey(name) && !json.isNull(name) ? Optional.of(json.getString(name, "")) : Optional.empty();
    }

    static String require(JsonObject json, String name) throws ProviderTrouble {
        String value = text(json, name).orElse("");
        if (!value.matches("[A-Za-z0-9_-]{1,100}")) {
            throw ProviderTrouble.passing("The answer has no usable " + name, null);
        }
        return value;
    }

    static List<JsonObject> objects(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonArray(name).getValuesAs(JsonObject.class) : List.of();
    }
}
