package io.influencegen.fetch.boundary;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;

/**
 * HTTP to an address that was checked, under the name it was checked for: the request goes to the address itself, while
 * the Host header (the caller sets it), the TLS server name and the certificate check keep the name. So a second look-up, which could answer
 * otherwise, never happens.
 */
public final class PinnedClient {
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int MOST_CLIENTS = 64;
    private static final String UNLOCK = "jdk.httpclient.allowRestrictedHeaders";

    static {
        String unlocked = System.getProperty(UNLOCK);
        System.setProperty(UNLOCK, unlocked == null ? "host" : unlocked + ",host");
    }

    private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();

    public HttpClient clientFor(CheckedDestination destination) {
        if (clients.size() > MOST_CLIENTS) {
            clients.clear();
        }
        String name = destination.isEncrypted() ? destination.uri().getHost() : "";
        return clients.computeIfAbsent(name, PinnedClient::create);
    }

    public HttpRequest.Builder request(CheckedDestination destination, int attempt) {
        int turn = Math.floorMod(attempt - 1, destination.addresses().size());
        return HttpRequest.newBuilder(destination.at(destination.addresses().get(turn)))
                .setHeader("Host", destination.hostHeader());
    }

    private static HttpClient create(String name) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_TIMEOUT);
        if (isName(name)) {
            SSLParameters parameters = new SSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(name)));
            builder.sslParameters(parameters);
        }
        return builder.build();
    }

    private static boolean isName(String host) {
        return !host.isEmpty() && !host.startsWith("[") && !host.matches("[0-9.]+");
    }
}
