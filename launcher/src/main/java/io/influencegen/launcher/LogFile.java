package io.influencegen.launcher;

import io.influencegen.logging.JsonFormatter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/** Everything this JVM logs or prints, ours and the server's, goes as JSON lines into one file that turns over by size. */
final class LogFile extends StreamHandler {
    private final LogTurn turn;

    LogFile(LogTurn turn) throws IOException {
        this.turn = turn;
        setFormatter(new JsonFormatter());
        setLevel(Level.ALL);
        begin();
    }

    static Path open(Path folder) {
        Path file = folder.resolve("influencegen.log");
        try {
            LogFile handler = new LogFile(new LogTurn(file));
            Logger root = Logger.getLogger("");
            for (Handler old : root.getHandlers()) {
                root.removeHandler(old);
            }
            root.addHandler(handler);
            System.setOut(new PrintStream(new LogStream("stdout"), true, StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new LaunchFailure("The log %s cannot be written (%s).".formatted(file, e), e);
        }
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        super.publish(entry);
        flush();
        try {
            if (turn.isDue()) {
                turn.byRenaming();
                begin();
            }
        } catch (IOException e) {
            reportError("The log cannot be turned over", e, ErrorManager.OPEN_FAILURE);
        }
    }

    /** The stream before, if any, is closed by this. */
    private void begin() throws IOException {
        setOutputStream(new FileOutputStream(turn.file().toFile(), true));
    }
}
