package io.influencegen.system.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.influencegen.system.product.Product;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A workflow of n8n as the product sees it: takes webhooks, holds files for links, and calls back as a test says. */
final class Workflow implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    final List<String> secrets = new CopyOnWriteArrayList<>();
    private final BlockingQueue<JsonObject> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private final Map<String, Holding> files = new ConcurrentHashMap<>();
    private final HttpServer server;

    /** What is answered at a path: bytes, or somewhere else. */
    private record Holding(List<byte[]> bytes, String elsewhere) {}

    Workflow() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/webhook", this::take);
        server.createContext("/files", this::give);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next webhooks are answered so; then with 200. */
    void answer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    String holds(String name, byte[] bytes) {
        files.put("/files/" + name, new Holding(List.of(bytes), ""));
        return address() + "/files/" + name;
    }

    String leads(String name, String elsewhere) {
        files.put("/files/" + name, new Holding(List.of(), elsewhere));
        return address() + "/files/" + name;
    }

    /** What the product asks for next. */
    JsonObject next() {
        try {
            JsonObject task = asked.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (task == null) {
                throw new IllegalStateException("No webhook came");
            }
            return task;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As the shipped workflow does it. */
    static HttpResponse<String> callBack(JsonObject task, String body) {
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        return callBack(task, body, timestamp, signature(timestamp, body));
    }

    static HttpResponse<String> callBack(JsonObject task, String body, String timestamp, String signature) {
        return post(path(task), task.getString("callbackToken"), body, timestamp, signature);
    }

    static HttpResponse<String> post(String path, String token, String body, String timestamp, String signature) {
        Visitor nobody = Visitor.nobody();
        return nobody.send(nobody.to(path)
                .header("Content-Type", "application/json")
                .header("X-InfluenceGen-Token", token)
                .header("X-InfluenceGen-Timestamp", timestamp)
                .header("X-InfluenceGen-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    static String path(JsonObject task) {
        return task.getString("callbackUrl").replaceFirst("^https?://[^/]*", "");
    }

    static String signature(String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Product.N8N_CALLBACK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] code = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        secrets.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-InfluenceGen-Secret")));
        Integer status = answers.poll();
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
        if (status == null) {
            asked.add(ApiClient.json(body));
        }
    }

    private void give(HttpExchange exchange) throws IOException {
        Holding holding = files.get(exchange.getRequestURI().getPath());
        if (!holding.elsewhere().isEmpty()) {
            exchange.getResponseHeaders().add("Location", holding.elsewhere());
            exchange.sendResponseHeaders(302, -1);
        } else {
            byte[] bytes = holding.bytes().get(0);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
