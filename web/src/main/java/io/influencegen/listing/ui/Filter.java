package io.influencegen.listing.ui;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One way to narrow a list. Its name is the name in the address and in the query. */
public final class Filter implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final String name;
    private final String textKey;
    private final Kind kind;
    private final List<Choice> choices;

    /** What a filter takes. */
    public enum Kind {
        TEXT,
        CHOICE,
        DATE
    }

    /** One value of a choice, and the key of its label. */
    public record Choice(String value, String textKey) implements Serializable {}

    private Filter(String name, String textKey, Kind kind, List<Choice> choices) {
        this.name = name;
        this.textKey = textKey;
        this.kind = kind;
        this.choices = List.copyOf(choices);
    }

    public static Filter text(String name, String textKey) {
        return new Filter(name, textKey, Kind.TEXT, List.of());
    }

    /** A day, as {@code 2026-11-20}. */
    public static Filter date(String name, String textKey) {
        return new Filter(name, textKey, Kind.DATE, List.of());
    }

    public static Filter choice(String name, String textKey, List<Choice> choices) {
        return new Filter(name, textKey, Kind.CHOICE, choices);
    }

    /** The constants of an enum, labelled by the texts {@code labels + name}. */
    public static Filter choice(String name, String textKey, Enum<?>[] values, String labels) {
        return choice(
                name,
                textKey,
                Stream.of(values)
                        .map(value -> new Choice(value.name(), labels + value.name()))
                        .toList());
    }

    /** The value where this filter can take it. */
    Optional<String> accept(String value) {
        String stripped = value.strip();
        boolean taken = switch (kind) {
            case TEXT -> stripped.length() <= LONGEST && stripped.chars().noneMatch(Character::isISOControl);
            case CHOICE -> choices.stream().anyMatch(choice -> choice.value().equals(stripped));
            case DATE -> isDay(stripped);
        };
        return taken && !stripped.isEmpty() ? Optional.of(stripped) : Optional.empty();
    }

    private static boolean isDay(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year > 0 && year <= 9999;
        } catch (DateTimeException e) {
            return false;
        }
    }

    public String getName() {
        return name;
    }

    public String getTextKey() {
        return textKey;
    }

    public String getKind() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public List<Choice> getChoices() {
        return choices;
    }
}
