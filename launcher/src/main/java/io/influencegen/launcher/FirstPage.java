package io.influencegen.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks for the first page, so that "ready" means that a browser gets it. */
final class FirstPage {
    private static final int OK = 200;

    private FirstPage() {}

    static void await(String address, int port) throws InterruptedException {
        URI page = URI.create(portal(address, port) + "identity/sign-in");
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(page).timeout(Duration.ofMinutes(1)).build();
            int status = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != OK) {
                throw new LaunchFailure(
                        "The portal is deployed, but its first page answers %d; see the log.".formatted(status));
            }
        } catch (IOException e) {
            throw new LaunchFailure("The portal is deployed, but does not answer at %s (%s).".formatted(page, e), e);
        }
    }

    /** The address a browser on this machine uses, which for "every address" is the loopback one. */
    static String portal(String address, int port) {
        String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        return "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, port);
    }
}
