package io.influencegen.upload.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The command INSTREAM of ClamAV's daemon: the file in chunks, each behind its length, then a length of zero; the answer is one
 * line that ends with a zero byte. Whoever takes too long is hung up on.
 */
final class ClamDaemon {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 256 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final SocketAddress address;
    private final Duration patience;

    ClamDaemon(SocketAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** It could not be reached, hung up, or said nothing in time. */
    static final class Silent extends Exception {
        private static final long serialVersionUID = 1L;

        Silent(Exception cause) {
            super(cause);
        }
    }

    String scan(byte[] content) throws Silent {
        try (SocketChannel channel = channel()) {
            CompletableFuture<Void> hangUp = CompletableFuture.runAsync(
                    () -> close(channel),
                    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
            try {
                channel.connect(resolved());
                return converse(channel, content);
            } finally {
                hangUp.cancel(false);
            }
        } catch (IOException | UnresolvedAddressException unreachable) {
            throw new Silent(unreachable);
        }
    }

    private static String converse(SocketChannel channel, byte[] content) throws IOException {
        try {
            write(channel, ByteBuffer.wrap(COMMAND));
            for (int at = 0; at < content.length; at += CHUNK) {
                int length = Math.min(CHUNK, content.length - at);
                write(channel, length(length));
                write(channel, ByteBuffer.wrap(content, at, length));
            }
            write(channel, length(0));
        } catch (IOException hungUp) {
            return answerInspite(channel, hungUp);
        }
        return answer(channel);
    }

    /** It stops listening as soon as a file is too large for it, and says so before it hangs up. */
    private static String answerInspite(SocketChannel channel, IOException hungUp) throws IOException {
        try {
            return answer(channel);
        } catch (IOException nothing) {
            nothing.addSuppressed(hungUp);
            throw nothing;
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.size() < LONGEST_ANSWER && channel.read(buffer) >= 0) {
            answer.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        String text = answer.toString(StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        if (end < 0) {
            throw new IOException("It hung up in the middle of its answer");
        }
        return text.substring(0, end);
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).flip();
    }

    private SocketChannel channel() throws IOException {
        return address instanceof InetSocketAddress
                ? SocketChannel.open()
                : SocketChannel.open(StandardProtocolFamily.UNIX);
    }

    /** Looked up anew each time, since the daemon may have moved. */
    private SocketAddress resolved() {
        return address instanceof InetSocketAddress known
                ? new InetSocketAddress(known.getHostString(), known.getPort())
                : address;
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
