package io.influencegen.logging;

/** The correlation id of the work a thread does, for every line it logs. */
public final class LogContext {
    private static final ThreadLocal<String> CORRELATION_ID = new ThreadLocal<>();

    private LogContext() {}

    public static void begin(String correlationId) {
        CORRELATION_ID.set(correlationId);
    }

    public static void end() {
        CORRELATION_ID.remove();
    }

    /** Empty where the thread works for nobody in particular. */
    public static String correlationId() {
        String id = CORRELATION_ID.get();
        return id == null ? "" : id;
    }
}
