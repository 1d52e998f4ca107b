package io.influencegen.job.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/** What a job wants to know. The range is of numbers, or of a text's length; a file is the id of a finished upload. */
public record JobParameter(
        String name, Type type, boolean required, String standard, long least, long most, List<String> choices)
        implements Serializable {
    private static final int LONGEST_DIGITS = 18;

    /** The kinds of values. */
    public enum Type {
        TEXT,
        NUMBER,
        CHOICE,
        FLAG,
        DATE,
        FILE
    }

    public JobParameter {
        choices = List.copyOf(choices);
    }

    public static JobParameter text(String name, boolean required, String standard, int longest) {
        return new JobParameter(name, Type.TEXT, required, standard, 0, longest, List.of());
    }

    public static JobParameter number(String name, long standard, long least, long most) {
        return new JobParameter(name, Type.NUMBER, true, String.valueOf(standard), least, most, List.of());
    }

    /** The first choice is the standard one. */
    public static JobParameter choice(String name, List<String> choices) {
        return new JobParameter(name, Type.CHOICE, true, choices.get(0), 0, 0, choices);
    }

    public static JobParameter flag(String name, boolean standard) {
        return new JobParameter(name, Type.FLAG, true, String.valueOf(standard), 0, 0, List.of("true", "false"));
    }

    public static JobParameter date(String name, boolean required) {
        return new JobParameter(name, Type.DATE, required, "", 0, 0, List.of());
    }

    public static JobParameter file(String name, boolean required) {
        return new JobParameter(name, Type.FILE, required, "", 0, 0, List.of());
    }

    /** Whether a value, which is not empty, may stand here. */
    public boolean allows(String value) {
        return switch (type) {
            case TEXT -> value.length() <= most && value.indexOf('\0') < 0;
            case NUMBER -> isNumber(value);
            case CHOICE, FLAG -> choices.contains(value);
            case DATE -> isDate(value);
            case FILE -> isFile(value);
        };
    }

    private boolean isNumber(String value) {
        if (!value.matches("-?\\d{1," + LONGEST_DIGITS + "}")) {
            return false;
        }
        long number = Long.parseLong(value);
        return number >= least && number <= most;
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isFile(String value) {
        try {
            return UUID.fromString(value).toString().equals(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
