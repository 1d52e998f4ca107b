package io.influencegen.listing.ui;

import io.influencegen.listing.boundary.PageSize;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;

/** Declares a list; {@link #open} reads the address of the page and makes the view. */
public final class TableBuilder<T> {
    private final String name;
    private final TableSource<T> source;
    private final List<Column<T>> columns = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private final List<BulkAction> actions = new ArrayList<>();
    private final List<String> otherParameters = new ArrayList<>();
    private String sort = "";
    private boolean descending;

    TableBuilder(String name, TableSource<T> source) {
        this.name = name;
        this.source = source;
    }

    public TableBuilder<T> column(Column<T> column) {
        columns.add(column);
        return this;
    }

    public TableBuilder<T> filter(Filter filter) {
        filters.add(filter);
        return this;
    }

    public TableBuilder<T> action(BulkAction action) {
        actions.add(action);
        return this;
    }

    public TableBuilder<T> sortedBy(String column) {
        sort = column;
        descending = false;
        return this;
    }

    public TableBuilder<T> sortedDownBy(String column) {
        sort = column;
        descending = true;
        return this;
    }

    /** A parameter of the page's address that is not the list's. */
    public TableBuilder<T> besides(String parameter) {
        otherParameters.add(parameter);
        return this;
    }

    public TableView<T> open() {
        int size = CDI.current().select(PageSize.class).get().rows();
        TableView<T> view = new TableView<>(
                new TableLayout<>(name, columns, filters, actions, otherParameters, sort, descending, size), source);
        view.open();
        return view;
    }
}
