package io.influencegen.fetch.boundary;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An answer on its way. A sender that stops sending is hung up on when the time is over, though somebody waits for its next byte. */
final class LimitedStream extends FilterInputStream {
    private final long most;
    private final CompletableFuture<Void> alarm;
    private volatile boolean late;
    private long count;

    LimitedStream(InputStream body, long most, Duration left) {
        super(body);
        this.most = most;
        alarm = CompletableFuture.runAsync(
                this::hangUp, CompletableFuture.delayedExecutor(left.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void hangUp() {
        late = true;
        try {
            in.close();
        } catch (IOException alreadyBroken) {
            // Whoever reads is told that it took too long.
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int some = more(bytes, offset, length);
        count += Math.max(0, some);
        if (late) {
            throw new IOException("The answer took too long");
        }
        if (count > most) {
            throw new IOException("More than " + most + " bytes");
        }
        return some;
    }

    private int more(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            throw late ? new IOException("The answer took too long", e) : e;
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        alarm.cancel(false);
        in.close();
    }
}
