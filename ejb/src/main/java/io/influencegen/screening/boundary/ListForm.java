package io.influencegen.screening.boundary;

/** How a file of a list is laid out; its first line tells. */
public enum ListForm {
    /** {@code targets.simple.csv}. */
    OPEN_SANCTIONS,
    /** Columns name, aliases, birth_date, countries and note, of which only the name must be there. */
    PLAIN
}
