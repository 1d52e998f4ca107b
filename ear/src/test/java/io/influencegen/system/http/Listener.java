package io.influencegen.system.http;

import io.influencegen.system.product.Product;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An open page's ear at {@code /live}, without the page. */
final class Listener implements WebSocket.Listener {
    private static final int PATIENCE_SECONDS = 10;

    private static final int GOING_AWAY = 1001;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    /** Joins with the cookies of {@code client}, as a page of {@code origin} would. */
    static Listener join(HttpClient client, String origin) {
        return join(client, origin, Product.address());
    }

    /** Listens to the node at {@code address}. */
    static Listener join(HttpClient client, String origin, String address) {
        Listener listener = new Listener();
        listener.socket = client.newWebSocketBuilder()
                .header("Origin", origin)
                .connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .buildAsync(URI.create(address.replaceFirst("^http", "ws") + "/live"), listener)
                .join();
        return listener;
    }

    /** Whether somebody with these cookies is let in. */
    static boolean mayListen(Visitor visitor) {
        try {
            join(visitor.client(), Product.address()).socket.abort();
            return true;
        } catch (CompletionException refused) {
            return false;
        }
    }

    /** As a tab that is closed; waits for the other side's farewell. */
    void leave() throws Exception {
        socket.sendClose(GOING_AWAY, "").join();
        closeCode();
    }

    String next() throws InterruptedException {
        return String.valueOf(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    int closeCode() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        heard.add(text.toString());
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code);
        return null;
    }
}
