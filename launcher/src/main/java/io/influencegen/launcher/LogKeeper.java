package io.influencegen.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;

/** Looks after the logs that our children write, PostgreSQL and the worker, which know no bounds themselves. */
final class LogKeeper extends TimerTask implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final List<LogTurn> logs;

    private LogKeeper(List<LogTurn> logs) {
        this.logs = logs;
    }

    static LogKeeper start(Path folder) {
        LogKeeper keeper = new LogKeeper(
                List.of(new LogTurn(folder.resolve("postgresql.log")), new LogTurn(folder.resolve("worker.log"))));
        new Timer("log-keeper", true).schedule(keeper, 0, LOOK_EVERY.toMillis());
        return keeper;
    }

    @Override
    public void run() {
        for (LogTurn log : logs) {
            try {
                if (log.isDue()) {
                    log.byCopying();
                }
            } catch (IOException e) {
                System.getLogger(LogKeeper.class.getName())
                        .log(System.Logger.Level.WARNING, log.file() + " could not be turned over", e);
            }
        }
    }

    @Override
    public void close() {
        cancel();
    }
}
