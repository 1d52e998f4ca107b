package io.influencegen.listing.ui;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a list can show and do, as its page declares it. */
record TableLayout<T>(
        String name,
        List<Column<T>> columns,
        List<Filter> filters,
        List<BulkAction> actions,
        List<String> otherParameters,
        String sort,
        boolean descending,
        int size)
        implements Serializable {
    private static final List<Integer> SIZES = List.of(25, 50, 100);

    TableLayout {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
        actions = List.copyOf(actions);
        otherParameters = List.copyOf(otherParameters);
    }

    TableState initial() {
        return new TableState(Map.of(), sort, descending, 1, size, shownFirst());
    }

    /** How many rows a page may have: the usual numbers, and the one that an administrator has chosen. */
    List<Integer> sizes() {
        return Stream.concat(SIZES.stream(), Stream.of(size))
                .distinct()
                .sorted()
                .toList();
    }

    List<String> shownFirst() {
        return columns.stream().filter(Column::isShownFirst).map(Column::getKey).toList();
    }

    List<Column<T>> shown(TableState state) {
        return columns.stream()
                .filter(column -> state.columns().contains(column.getKey()))
                .toList();
    }

    /** The known ones of these columns in the layout's order. */
    List<String> known(List<String> keys) {
        return columns.stream().map(Column::getKey).filter(keys::contains).toList();
    }

    boolean sorts(String key) {
        return columns.stream()
                .anyMatch(column -> column.isSortable() && column.getKey().equals(key));
    }

    Optional<Filter> filter(String filterName) {
        return filters.stream()
                .filter(filter -> filter.getName().equals(filterName))
                .findFirst();
    }

    Optional<BulkAction> action(String key) {
        return actions.stream().filter(action -> action.getKey().equals(key)).findFirst();
    }
}
