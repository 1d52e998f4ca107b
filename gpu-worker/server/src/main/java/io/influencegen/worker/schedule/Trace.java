package io.influencegen.worker.schedule;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One work across systems: the caller's trace, with a span of our own in it. */
public record Trace(String id, String span) {
    private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final int SPAN_LENGTH = 16;
    private static final ThreadLocal<Trace> CURRENT = new ThreadLocal<>();

    /** The trace of this header, or a new one where it has none that can be read. */
    public static Trace join(String header) {
        Matcher parent = PARENT.matcher(header == null ? "" : header.strip());
        String id = parent.matches() ? parent.group(1) : random();
        return new Trace(id, random().substring(0, SPAN_LENGTH));
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    public static void begin(Trace trace) {
        CURRENT.set(trace);
    }

    public static void end() {
        CURRENT.remove();
    }

    /** That of the work this thread does, or a new one. */
    static Trace current() {
        Trace trace = CURRENT.get();
        return trace == null ? join(null) : trace;
    }

    /** As it is told to the next system. */
    public String parent() {
        return "00-" + id + "-" + span + "-01";
    }
}
