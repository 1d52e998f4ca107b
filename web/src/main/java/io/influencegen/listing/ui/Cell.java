package io.influencegen.listing.ui;

import java.util.List;
import java.util.Locale;

/** One cell as it is shown: its text, and what the text looks like. Tags has the parts of a text that is several. */
public record Cell(
        Column.Kind kind, String label, String text, String state, List<String> tags, String link, String note) {
    public String look() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
