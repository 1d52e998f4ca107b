package io.influencegen.system.http;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Product;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;

/** Speaks tus at one of the two doors: as a page with its session, or as a program with its key. */
final class TusClient {
    private static final String PURPOSE = "demonstration";

    private final Visitor http;
    private final String home;
    private final List<String> identity;

    private TusClient(Visitor http, String home, List<String> identity) {
        this.http = http;
        this.home = home;
        this.identity = identity;
    }

    static TusClient page(Role role) {
        return page(Visitor.as(role));
    }

    static TusClient page(Visitor owner) {
        return new TusClient(owner, "/uploads/", List.of("Origin", Product.address()));
    }

    static TusClient program(ApiClient client) {
        return new TusClient(Visitor.nobody(), "/api/v1/uploads", List.of("Authorization", "Bearer " + client.token()));
    }

    HttpResponse<String> create(long length) {
        return send(
                "POST",
                home,
                new byte[0],
                "Upload-Length",
                String.valueOf(length),
                "Upload-Metadata",
                metadata("filename", "passport.jpg"));
    }

    /** Its address. */
    String begin(long length) {
        return ApiClient.header(create(length), "Location");
    }

    /** Created and filled with one request; answers its address. */
    String sendAtOnce(byte[] file) {
        return sendAtOnce(file, metadata("filename", "passport.jpg"));
    }

    String sendAtOnce(byte[] file, String metadata) {
        return ApiClient.header(
                send(
                        "POST",
                        home,
                        file,
                        "Upload-Length",
                        String.valueOf(file.length),
                        "Upload-Metadata",
                        metadata,
                        "Content-Type",
                        "application/offset+octet-stream"),
                "Location");
    }

    HttpResponse<String> append(String upload, long offset, byte[] piece, String... more) {
        List<String> headers = new ArrayList<>(
                List.of("Content-Type", "application/offset+octet-stream", "Upload-Offset", String.valueOf(offset)));
        headers.addAll(List.of(more));
        return send("PATCH", upload, piece, headers.toArray(String[]::new));
    }

    HttpResponse<String> head(String upload) {
        return send("HEAD", upload, new byte[0]);
    }

    HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
        return plain(method, path, body, join(List.of("Tus-Resumable", "1.0.0"), headers));
    }

    /** Without the protocol's own header. */
    HttpResponse<String> plain(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = http.to(path.replace(Product.address(), ""))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .headers(join(identity, headers));
        return http.send(request.build());
    }

    /** Once the check is through. */
    JsonObject settled(String upload) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> ApiClient.json(send("GET", upload, new byte[0])),
                        state -> !List.of("OPEN", "CHECKING").contains(state.getString("state")));
    }

    /** A piece whose sender's line breaks in the middle of it. */
    void breakOff(String upload, byte[] file, int sent) throws java.io.IOException {
        URI address = URI.create(Product.address());
        String request =
                "PATCH " + URI.create(upload).getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n"
                        + identity.get(0) + ": " + identity.get(1)
                        + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n"
                        + "Content-Length: " + file.length + "\r\n\r\n";
        try (java.net.Socket line = new java.net.Socket(address.getHost(), address.getPort())) {
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(file, 0, sent);
            line.getOutputStream().flush();
        }
    }

    static String checksum(String algorithm, byte[] piece) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm.equals("sha1") ? "SHA-1" : "SHA-256")
                    .digest(piece);
            return algorithm + " " + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String metadata(String key, String value) {
        return "purpose " + base64(PURPOSE) + "," + key + " " + base64(value);
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] join(List<String> first, String... second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(second));
        return all.toArray(String[]::new);
    }
}
