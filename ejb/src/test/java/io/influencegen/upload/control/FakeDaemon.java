package io.influencegen.upload.control;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Speaks INSTREAM once, and gives an answer of the test's choice. */
final class FakeDaemon implements AutoCloseable {
    private final ServerSocket door;
    private final CompletableFuture<byte[]> heard;

    FakeDaemon(String answer) throws IOException {
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        heard = CompletableFuture.supplyAsync(() -> listen(answer));
    }

    VirusScan scan() {
        return scan(Duration.ofSeconds(10));
    }

    VirusScan scan(Duration patience) {
        return new VirusScan(Optional.of("127.0.0.1:" + door.getLocalPort()), patience);
    }

    byte[] heard() {
        return heard.join();
    }

    private byte[] listen(String answer) {
        try (Socket caller = door.accept();
                DataInputStream in = new DataInputStream(caller.getInputStream())) {
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                return command;
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.writeBytes(in.readNBytes(length));
            }
            caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            if (answer.isEmpty()) {
                in.readAllBytes();
            }
            return content.toByteArray();
        } catch (IOException hungUp) {
            return new byte[0];
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
