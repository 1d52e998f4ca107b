package io.influencegen.listing.ui;

import java.util.List;

/** One row as it is shown; its name is what its first cell says. */
public record TableRow(String key, List<Cell> cells, boolean selected) {
    public String name() {
        return cells.isEmpty() ? key : cells.get(0).text();
    }
}
