package io.influencegen.launcher;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/** What libraries print, as lines of the log: the console belongs to the person who started us. */
final class LogStream extends OutputStream {
    private final Logger logger;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LogStream(String name) {
        logger = System.getLogger(name);
    }

    @Override
    public synchronized void write(int character) {
        if (character == '\n') {
            logger.log(Level.INFO, line.toString(StandardCharsets.UTF_8).stripTrailing());
            line.reset();
        } else {
            line.write(character);
        }
    }
}
