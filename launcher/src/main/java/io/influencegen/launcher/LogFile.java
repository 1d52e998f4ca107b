package io.influencegen.launcher;

import io.influencegen.logging.JsonFormatter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Everything this JVM logs or prints, ours and the server's, goes as JSON lines into one file that turns over by size. */
final class LogFile {
    private static final int BYTES = 50 * 1024 * 1024;
    private static final int FILES = 5;

    private LogFile() {}

    static Path open(Path folder) {
        Path file = folder.resolve("influencegen-0.log");
        try {
            FileHandler handler =
                    new FileHandler(folder.resolve("influencegen-%g.log").toString(), BYTES, FILES, true);
            handler.setFormatter(new JsonFormatter());
            handler.setLevel(Level.ALL);
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
}
