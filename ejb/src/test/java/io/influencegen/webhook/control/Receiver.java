package io.influencegen.webhook.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A real web server on this machine that takes webhooks as the test says. */
final class Receiver implements AutoCloseable {
    final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    final List<String> bodies = new CopyOnWriteArrayList<>();
    private final String scheme;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Answers one request. */
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    Receiver(Behaviour behaviour) {
        this(behaviour, Optional.empty());
    }

    /** Behind TLS. */
    Receiver(Behaviour behaviour, SSLContext encryption) {
        this(behaviour, Optional.of(encryption));
    }

    private Receiver(Behaviour behaviour, Optional<SSLContext> encryption) {
        scheme = encryption.isPresent() ? "https" : "http";
        server = create(encryption);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            behaviour.answer(exchange);
            exchange.close();
        });
        server.start();
    }

    private static HttpServer create(Optional<SSLContext> encryption) {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            if (encryption.isEmpty()) {
                return HttpServer.create(anyPort, 0);
            }
            HttpsServer server = HttpsServer.create(anyPort, 0);
            server.setHttpsConfigurator(new HttpsConfigurator(encryption.get()));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Behaviour status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    static Behaviour status(int status, String header, String value) {
        return exchange -> {
            exchange.getResponseHeaders().add(header, value);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    String address(String host) {
        return scheme + "://" + host + ":" + server.getAddress().getPort() + "/hook?x=1";
    }

    String header(int request, String name) {
        return headers.get(request).get(name).get(0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
