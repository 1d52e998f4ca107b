package io.influencegen.listing.ui;

import io.influencegen.portal.ui.Moments;
import io.influencegen.portal.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Writes what rows hold as people read it. */
@ApplicationScoped
public class CellWriter {
    @Inject
    private Texts texts;

    @Inject
    private Moments moments;

    /** For views, which live in the session and can hold no bean of the application. */
    static CellWriter current() {
        return CDI.current().select(CellWriter.class).get();
    }

    public <T> Cell write(Column<T> column, T row) {
        Object value = column.valueOf(row);
        List<String> tags = value instanceof Collection<?> many
                ? many.stream().map(one -> label(column, one)).toList()
                : List.of();
        return new Cell(
                column.getKind(),
                texts.format(column.getTextKey()),
                value instanceof Collection<?> ? String.join(", ", tags) : label(column, value),
                String.valueOf(value),
                tags,
                column.linkOf(row).orElse(""),
                column.noteOf(row).map(note -> label(column, note)).orElse(""));
    }

    /** For files: numbers and moments as they are, all else as it is shown. */
    <T> Object value(Column<T> column, T row) {
        Object value = column.valueOf(row);
        return value instanceof Number || value instanceof Instant
                ? value
                : write(column, row).text();
    }

    public String text(String key, Object... values) {
        return texts.format(key, values);
    }

    private String label(Column<?> column, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant moment) {
            return moments.at(moment);
        }
        if (value instanceof Number number) {
            return NumberFormat.getInstance(Locale.ENGLISH).format(number);
        }
        String plain = String.valueOf(value);
        return column.labels().isEmpty()
                ? plain
                : texts.find(column.labels() + plain).orElse(plain);
    }
}
