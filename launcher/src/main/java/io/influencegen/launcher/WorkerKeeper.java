package io.influencegen.launcher;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Keeps one worker alive: one that ends by itself is started again, more slowly each time. */
final class WorkerKeeper implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WorkerKeeper.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Distribution distribution;
    private final DataFolder data;
    private final int port;
    private final Thread thread = new Thread(this::keep, "worker-keeper");
    private volatile WorkerProcess current;
    private volatile boolean closed;

    private WorkerKeeper(Distribution distribution, DataFolder data, int port) {
        this.distribution = distribution;
        this.data = data;
        this.port = port;
    }

    static WorkerKeeper start(Distribution distribution, DataFolder data, int port) {
        WorkerKeeper keeper = new WorkerKeeper(distribution, data, port);
        keeper.thread.setDaemon(true);
        keeper.thread.start();
        return keeper;
    }

    @Override
    public synchronized void close() {
        closed = true;
        thread.interrupt();
        if (current != null) {
            current.close();
        }
    }

    private void keep() {
        Duration pause = Duration.ofSeconds(1);
        while (begin()) {
            try {
                int code = current.waitFor();
                if (!closed) {
                    LOG.log(Level.WARNING, "Worker ended with code {0}, starting it again in {1}", code, pause);
                    thread.join(pause.toMillis());
                }
            } catch (InterruptedException stopped) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private synchronized boolean begin() {
        if (!closed) {
            current = WorkerProcess.start(distribution, data, port, "127.0.0.1");
        }
        return !closed;
    }
}
