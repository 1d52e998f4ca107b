package io.influencegen.listing.ui;

import io.influencegen.listing.boundary.Page;
import io.influencegen.portal.ui.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A list as one answer shows it. */
public final class TableScreen<T> {
    private final TableLayout<T> layout;
    private final TableState state;
    private final Page<T> page;
    private final Optional<Problem> problem;
    private final List<TableRow> rows;

    TableScreen(
            TableLayout<T> layout,
            TableState state,
            RowSelection selection,
            TableSource<T> source,
            Page<T> page,
            Optional<Problem> problem) {
        this.layout = layout;
        this.state = state;
        this.page = page;
        this.problem = problem;
        this.rows = page.items().stream()
                .map(item -> row(item, source.keyOf(item), selection))
                .toList();
    }

    static int pages(long total, int size) {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    private TableRow row(T item, String key, RowSelection selection) {
        CellWriter writer = CellWriter.current();
        return new TableRow(
                key, shown().stream().map(column -> writer.write(column, item)).toList(), selection.has(key));
    }

    private List<Column<T>> shown() {
        return layout.shown(state);
    }

    public List<Header> getHeaders() {
        return shown().stream()
                .map(column -> new Header(
                        column.getKey(),
                        column.getTextKey(),
                        column.isSortable(),
                        order(column),
                        column.getKind().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private String order(Column<T> column) {
        if (!column.isSortable() || !column.getKey().equals(state.sort())) {
            return column.isSortable() ? "none" : "";
        }
        return state.descending() ? "descending" : "ascending";
    }

    public List<TableRow> getRows() {
        return rows;
    }

    public boolean isFailed() {
        return problem.isPresent();
    }

    public Problem getProblem() {
        return problem.orElse(null);
    }

    public boolean isNothing() {
        return rows.isEmpty() && !isFailed();
    }

    public boolean isFiltered() {
        return !state.filters().isEmpty();
    }

    public boolean isEveryShownPicked() {
        return !rows.isEmpty() && rows.stream().allMatch(TableRow::selected);
    }

    public long getTotal() {
        return page.total();
    }

    public long getFirst() {
        return rows.isEmpty() ? 0 : (long) (state.page() - 1) * state.size() + 1;
    }

    public long getLast() {
        return rows.isEmpty() ? 0 : getFirst() + rows.size() - 1;
    }

    public int getPage() {
        return state.page();
    }

    public int getPages() {
        return pages(page.total(), state.size());
    }

    public int getSize() {
        return state.size();
    }
}
