package io.influencegen.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal sees while the product starts: a line for each stage, with its seconds. */
final class Console {
    private final PrintStream out;
    private final long begun = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    synchronized void done(String stage) {
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        out.printf(Locale.ROOT, "  %5.1f s  %s%n", seconds, stage);
        out.flush();
    }

    synchronized void say(String text) {
        out.println(text);
        out.flush();
    }
}
