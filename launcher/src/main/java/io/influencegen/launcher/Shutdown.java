package io.influencegen.launcher;

import java.util.ArrayDeque;
import java.util.Deque;

/** Stops what was started, the last first; once, whoever asks: a failed start or a signal. */
final class Shutdown {
    private record Part(String epitaph, AutoCloseable running) {}

    private final Deque<Part> parts = new ArrayDeque<>();
    private final Console console;

    Shutdown(Console console) {
        this.console = console;
    }

    synchronized void add(String epitaph, AutoCloseable running) {
        parts.push(new Part(epitaph, running));
    }

    /** For a part that others use but which nobody stops waiting for: it goes after what is stopped last now. */
    synchronized void addFirst(String epitaph, AutoCloseable running) {
        Part last = parts.pop();
        parts.push(new Part(epitaph, running));
        parts.push(last);
    }

    synchronized void run() {
        while (!parts.isEmpty()) {
            stop(parts.pop());
        }
    }

    private void stop(Part part) {
        try {
            part.running().close();
            if (!part.epitaph().isEmpty()) {
                console.say("  " + part.epitaph());
            }
        } catch (Exception e) {
            System.getLogger(Shutdown.class.getName()).log(System.Logger.Level.WARNING, "Did not stop well", e);
        }
    }
}
