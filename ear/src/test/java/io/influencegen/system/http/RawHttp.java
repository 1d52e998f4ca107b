package io.influencegen.system.http;

import io.influencegen.system.product.Product;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes on a socket, for requests that a proper client refuses to send. */
final class RawHttp {
    private RawHttp() {}

    record Answer(int status, String text) {}

    static Answer send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Answer send(byte[] request) throws IOException {
        URI address = URI.create(Product.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            write(socket, request);
            String text = new String(readAll(socket.getInputStream()), StandardCharsets.UTF_8);
            return new Answer(text.startsWith("HTTP/1.") ? Integer.parseInt(text.substring(9, 12)) : 0, text);
        }
    }

    static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    }

    static String post(String target, String type, String body) {
        return "POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** A server may answer and close before it has read everything; its answer is what counts. */
    private static void write(Socket socket, byte[] request) throws IOException {
        try {
            socket.getOutputStream().write(request);
        } catch (SocketException closedEarly) {
            System.getLogger(RawHttp.class.getName()).log(System.Logger.Level.DEBUG, "closed early", closedEarly);
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
        } catch (SocketException reset) {
            System.getLogger(RawHttp.class.getName()).log(System.Logger.Level.DEBUG, "reset", reset);
        }
        return bytes.toByteArray();
    }
}
