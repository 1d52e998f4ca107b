package io.influencegen.listing.ui;

import java.io.Serializable;
import java.util.Optional;

/** One column: how it is called, what it shows, whether the list can be ordered by it. */
public final class Column<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String textKey;
    private final Kind kind;
    private final CellValue<T> value;
    private String labels = "";
    private CellValue<T> link;
    private CellValue<T> note;
    private boolean sortable;
    private boolean shownFirst = true;

    /** How a value is written. */
    public enum Kind {
        TEXT,
        CODE,
        NUMBER,
        MOMENT,
        STATUS,
        TAGS
    }

    private Column(String key, String textKey, Kind kind, CellValue<T> value) {
        this.key = key;
        this.textKey = textKey;
        this.kind = kind;
        this.value = value;
    }

    public static <T> Column<T> text(String key, String textKey, CellValue<T> value) {
        return new Column<>(key, textKey, Kind.TEXT, value);
    }

    /** Ids and other texts for machines. */
    public static <T> Column<T> code(String key, String textKey, CellValue<T> value) {
        return new Column<>(key, textKey, Kind.CODE, value);
    }

    public static <T> Column<T> number(String key, String textKey, CellValue<T> value) {
        return new Column<>(key, textKey, Kind.NUMBER, value);
    }

    /** An {@code Instant}. */
    public static <T> Column<T> moment(String key, String textKey, CellValue<T> value) {
        return new Column<>(key, textKey, Kind.MOMENT, value);
    }

    /** A state: coloured by its name, labelled by the text {@code labels + name} where the bundle has one. */
    public static <T> Column<T> status(String key, String textKey, CellValue<T> value, String labels) {
        Column<T> column = new Column<>(key, textKey, Kind.STATUS, value);
        column.labels = labels;
        return column;
    }

    /** A collection, each element labelled like a status. */
    public static <T> Column<T> tags(String key, String textKey, CellValue<T> value, String labels) {
        Column<T> column = new Column<>(key, textKey, Kind.TAGS, value);
        column.labels = labels;
        return column;
    }

    /** The list can be ordered by this column; its key is the field of the query's order. */
    public Column<T> sortable() {
        sortable = true;
        return this;
    }

    /** Not shown until a person chooses it. */
    public Column<T> hidden() {
        shownFirst = false;
        return this;
    }

    /** The cell leads to this address. */
    public Column<T> leadsTo(CellValue<T> address) {
        link = address;
        return this;
    }

    /** A quieter second line. */
    public Column<T> with(CellValue<T> secondLine) {
        note = secondLine;
        return this;
    }

    public String getKey() {
        return key;
    }

    public String getTextKey() {
        return textKey;
    }

    public boolean isSortable() {
        return sortable;
    }

    boolean isShownFirst() {
        return shownFirst;
    }

    public Kind getKind() {
        return kind;
    }

    Object valueOf(T row) {
        return value.apply(row);
    }

    String labels() {
        return labels;
    }

    Optional<String> linkOf(T row) {
        return Optional.ofNullable(link).map(address -> address.apply(row)).map(String::valueOf);
    }

    Optional<Object> noteOf(T row) {
        return Optional.ofNullable(note).map(line -> line.apply(row));
    }
}
