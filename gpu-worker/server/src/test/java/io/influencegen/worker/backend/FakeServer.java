package io.influencegen.worker.backend;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server of HTTP and WebSockets on the loopback, for playing systems of others. Remembers what it was asked. */
final class FakeServer implements AutoCloseable {
    private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ServerSocket socket;
    private final Map<String, Function<Request, Response>> routes = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, OutputStream> sockets = new ConcurrentHashMap<>();

    FakeServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "fake");
        thread.setDaemon(true);
        thread.start();
    }

    record Request(String line, Map<String, String> headers, byte[] bytes) {
        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String path() {
            return line.split(" ", 3)[1];
        }
    }

    record Response(int status, String type, byte[] body, Map<String, String> headers) {
        static Response json(String body) {
            return json(200, body);
        }

        static Response json(int status, String body) {
            return new Response(status, "application/json", body.getBytes(StandardCharsets.UTF_8), Map.of());
        }

        static Response bytes(String type, byte[] body) {
            return new Response(200, type, body, Map.of());
        }

        Response with(String header, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(header, value);
            return new Response(status, type, body, more);
        }
    }

    /** Answers requests of this method and path; a query does not count. */
    FakeServer on(String request, Function<Request, Response> answer) {
        routes.put(request, answer);
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    List<Request> requests() {
        return requests;
    }

    Request last(String begin) {
        return requests.stream()
                .filter(request -> request.line().startsWith(begin))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(begin + " was never asked"));
    }

    /** Sends to the one open WebSocket whose path holds this text. */
    void tell(String path, boolean text, byte[] payload) {
        sockets.forEach((open, out) -> {
            if (open.contains(path)) {
                try {
                    synchronized (out) {
                        out.write(text ? 0x81 : 0x82);
                        if (payload.length < 126) {
                            out.write(payload.length);
                        } else {
                            out.write(126);
                            out.write(ByteBuffer.allocate(2)
                                    .putShort((short) payload.length)
                                    .array());
                        }
                        out.write(payload);
                        out.flush();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    boolean isListenedTo() {
        return !sockets.isEmpty();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread thread = new Thread(() -> serve(caller), "fake-caller");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            InputStream in = new BufferedInputStream(caller.getInputStream());
            OutputStream out = caller.getOutputStream();
            for (Request request = read(in); request != null; request = read(in)) {
                requests.add(request);
                if (request.headers().containsKey("sec-websocket-key")) {
                    shake(request, out);
                    in.transferTo(OutputStream.nullOutputStream());
                    return;
                }
                answer(request, out);
            }
        } catch (IOException gone) {
            System.getLogger(FakeServer.class.getName()).log(System.Logger.Level.DEBUG, "Caller gone", gone);
        }
    }

    private static Request read(InputStream in) throws IOException {
        String line = line(in);
        if (line.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            headers.put(
                    header.substring(0, header.indexOf(':')).strip(),
                    header.substring(header.indexOf(':') + 1).strip());
        }
        return new Request(line, headers, in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0"))));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private void answer(Request request, OutputStream out) throws IOException {
        String name = request.line().split(" ", 3)[0] + " " + request.path().replaceAll("\\?.*", "");
        Response response = routes.getOrDefault(name, unknown -> Response.json(404, "{\"error\":\"no " + name + "\"}"))
                .apply(request);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " Fake\r\n");
        head.append("Content-Type: ").append(response.type()).append("\r\n");
        head.append("Content-Length: ").append(response.body().length).append("\r\n");
        response.headers()
                .forEach((key, value) ->
                        head.append(key).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.write(response.body());
        out.flush();
    }

    private void shake(Request request, OutputStream out) throws IOException {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-1")
                    .digest((request.headers().get("sec-websocket-key") + SALT).getBytes(StandardCharsets.UTF_8));
            out.write(
                    ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                                    + Base64.getEncoder().encodeToString(sum) + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            out.flush();
            sockets.put(request.path(), out);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
