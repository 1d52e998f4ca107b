package io.influencegen.listing.ui;

import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Every row that matches, in the columns that are shown, fetched and written slice by slice. */
final class TableExport<T> {
    private static final int SLICE = ListQuery.MAX_LIMIT;

    private final List<Column<T>> columns;
    private final TableSource<T> source;
    private final ListQuery query;
    private final CellWriter cells;
    private Page<T> slice;

    TableExport(TableLayout<T> layout, TableState state, TableSource<T> source, CellWriter cells) {
        this.columns = layout.shown(state);
        this.source = source;
        this.query = state.all(SLICE);
        this.cells = cells;
        this.slice = source.page(query);
    }

    long total() {
        return slice.total();
    }

    Map<String, String> filters() {
        return query.filters();
    }

    void write(SheetWriter sheet) throws IOException {
        sheet.head(
                columns.stream().map(column -> cells.text(column.getTextKey())).toList());
        ListQuery next = query;
        while (!slice.items().isEmpty()) {
            for (T row : slice.items()) {
                sheet.row(
                        columns.stream().map(column -> cells.value(column, row)).toList());
            }
            next = next.behind(slice);
            slice = slice.items().size() < SLICE ? new Page<>(List.of(), 0) : source.page(next);
        }
    }
}
