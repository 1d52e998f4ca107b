package io.influencegen.system.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Another system on this machine that takes webhooks: answers the first requests as it is told, then 204. */
final class Receiver implements AutoCloseable {
    final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Behaviour> behaviours = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** A request and when it came. */
    record Taken(Instant at, String delivery, String timestamp, String signature, String body) {}

    /** Answers one request, or leaves it without an answer. */
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private Receiver(int port, Behaviour... first) {
        behaviours.addAll(List.of(first));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    static Receiver open(Behaviour... first) {
        return new Receiver(0, first);
    }

    static Receiver openAt(int port) {
        return new Receiver(port);
    }

    static Behaviour status(int status, String... header) {
        return exchange -> {
            if (header.length > 0) {
                exchange.getResponseHeaders().add(header[0], header[1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        taken.add(new Taken(
                Instant.now(),
                header(exchange, "Delivery"),
                header(exchange, "Timestamp"),
                header(exchange, "Signature"),
                body));
        next().answer(exchange);
        exchange.close();
    }

    private Behaviour next() {
        synchronized (behaviours) {
            return behaviours.isEmpty() ? status(204) : behaviours.remove(0);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst("X-InfluenceGen-" + name);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
