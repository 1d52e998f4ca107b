package io.influencegen.provider.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Speaks the documented protocol as far as we do, and fails where a test says. */
final class FakeOnfido implements AutoCloseable {
    static final String TOKEN = "api_sandbox.invented";

    final List<String> heard = new CopyOnWriteArrayList<>();
    final List<String> bodies = new CopyOnWriteArrayList<>();
    /** The status to answer, by method and path without ids. */
    final Map<String, Integer> failing = new ConcurrentHashMap<>();

    volatile String check = "{\"id\":\"check-1\",\"status\":\"in_progress\",\"result\":null}";
    volatile String reports = "{\"reports\":[]}";
    /** Does what it is asked, but says nothing of it. */
    volatile boolean mute;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private boolean begun;

    FakeOnfido() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v3.6/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    long count(String request) {
        return heard.stream().filter(request::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/v3.6/".length());
        String request = exchange.getRequestMethod() + " " + path.replaceAll("/.*", "/id");
        heard.add(request);
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        boolean known =
                ("Token token=" + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        int status = known ? failing.getOrDefault(request, request.startsWith("POST") ? 201 : 200) : 401;
        byte[] body = (status < 300 ? content(request) : "{\"error\":{}}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(mute && request.equals("POST checks") ? 502 : status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String content(String request) {
        return switch (request) {
            case "POST applicants" -> "{\"id\":\"applicant-" + count(request) + "\"}";
            case "POST documents" -> "{\"id\":\"document-" + count(request) + "\"}";
            case "POST checks" -> {
                begun = true;
                yield "{\"id\":\"check-1\",\"status\":\"in_progress\"}";
            }
            case "GET checks" -> begun ? "{\"checks\":[" + check + "]}" : "{\"checks\":[]}";
            case "GET checks/id" -> check;
            default -> reports;
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
