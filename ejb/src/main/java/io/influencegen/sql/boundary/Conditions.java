package io.influencegen.sql.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Conditions of a statement and the values of their placeholders, in order. The conditions are ours, the values anybody's. */
public final class Conditions {
    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();

    /** The condition that all others are added to. */
    public Conditions(String first) {
        text = new StringBuilder(first);
    }

    public static Conditions none() {
        return new Conditions("true");
    }

    /** One condition more; each {@code %s} in it is the placeholder of the next value. */
    public Conditions and(String condition, Object... itsValues) {
        Object[] places = Stream.of(itsValues).map(this::bind).toArray();
        return append(" and " + condition.formatted(places));
    }

    /** More text as it is. */
    public Conditions append(String more) {
        text.append(more);
        return this;
    }

    /** Takes a value and answers its placeholder. */
    public String bind(Object value) {
        values.add(value);
        return "?" + values.size();
    }

    public String text() {
        return text.toString();
    }

    /** The values, and after them {@code more}, which {@link #next} numbers. */
    public Object[] values(Object... more) {
        return Stream.concat(values.stream(), Stream.of(more)).toArray();
    }

    public List<Object> valueList() {
        return Collections.unmodifiableList(values);
    }

    /** The placeholder of the n-th value beyond these, from 1. */
    public String next(int n) {
        return "?" + (values.size() + n);
    }

    /** A pattern of {@code like} for what holds this part anywhere, whatever characters it has. */
    public static String containing(String part) {
        return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
