package io.influencegen.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One line of JSON for each record: time, level, logger, thread, correlation id, message, exception. */
public final class JsonFormatter extends Formatter {
    private static final int FIRST_PRINTABLE = 0x20;

    @Override
    public String format(LogRecord entry) {
        StringBuilder line = new StringBuilder("{");
        add(line, "time", entry.getInstant().toString());
        add(line, "level", entry.getLevel().getName());
        add(line, "logger", entry.getLoggerName());
        add(line, "thread", String.valueOf(entry.getLongThreadID()));
        add(line, "correlationId", LogContext.correlationId());
        add(line, "message", formatMessage(entry));
        if (entry.getThrown() != null) {
            add(line, "exception", stackTrace(entry.getThrown()));
        }
        line.setCharAt(line.length() - 1, '}');
        return line.append('\n').toString();
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void add(StringBuilder line, String name, String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        line.append('"').append(name).append("\":\"");
        value.chars().forEach(character -> escape(line, (char) character));
        line.append("\",");
    }

    private static void escape(StringBuilder line, char character) {
        switch (character) {
            case '"' -> line.append("\\\"");
            case '\\' -> line.append("\\\\");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (character < FIRST_PRINTABLE) {
                    line.append(String.format("\\u%04x", (int) character));
                } else {
                    line.append(character);
                }
            }
        }
    }
}
