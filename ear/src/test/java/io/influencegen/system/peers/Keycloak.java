package io.influencegen.system.peers;

import static org.awaitility.Awaitility.await;

import io.influencegen.system.product.Product;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A real Keycloak with one realm, on this machine alone, as long as a test needs it. */
final class Keycloak implements AutoCloseable {
    static final String PASSWORD = UUID.randomUUID().toString();
    private static final String SECRET = UUID.randomUUID().toString();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Keycloak start(Path home) throws IOException {
        Path realm = home.resolve("data/import/acme.json");
        Files.createDirectories(realm.getParent());
        try (InputStream in = Keycloak.class.getResourceAsStream("/peers/keycloak-realm.json")) {
            Files.writeString(
                    realm,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("@PASSWORD@", PASSWORD)
                            .replace("@SECRET@", SECRET));
        }
        int port = Product.freePort();
        Process process = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("console.log").toFile())
                .start();
        Keycloak keycloak = new Keycloak(process, port);
        await().atMost(PATIENCE).until(() -> !process.isAlive() || keycloak.answers());
        return keycloak;
    }

    Map<String, String> environment() {
        return Map.of(
                "INFLUENCEGEN_SSO_ISSUER", issuer(),
                "INFLUENCEGEN_SSO_CLIENT_ID", "influencegen",
                "INFLUENCEGEN_SSO_CLIENT_SECRET", SECRET,
                "INFLUENCEGEN_SSO_NAME", "Keycloak",
                "INFLUENCEGEN_SSO_ROLES", "audit-team=auditor",
                "INFLUENCEGEN_SSO_SECOND_FACTOR", "true",
                "INFLUENCEGEN_SSO_API_AUDIENCE", "influencegen-api");
    }

    /** An access token of Kay's, as a program of hers would fetch it. */
    String token() {
        String form = "grant_type=password&client_id=influencegen&client_secret=" + SECRET + "&username=kay&password="
                + PASSWORD + "&scope=openid";
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return send(request).replaceAll("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private String issuer() {
        return "http://127.0.0.1:" + port + "/realms/acme";
    }

    private boolean answers() {
        try {
            return send(HttpRequest.newBuilder(URI.create(issuer())).build()).contains("acme");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static String send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
