package io.influencegen.listing.ui;

import io.influencegen.listing.boundary.ListQuery;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a person looks at a list: what its address says. An empty sort is the list's own order; pages count from 1. */
record TableState(
        Map<String, String> filters, String sort, boolean descending, int page, int size, List<String> columns)
        implements Serializable {
    TableState {
        filters = Map.copyOf(filters);
        columns = List.copyOf(columns);
    }

    TableState filteredBy(Map<String, String> newFilters) {
        return new TableState(newFilters, sort, descending, 1, size, columns);
    }

    TableState sortedBy(String column, boolean downwards) {
        return new TableState(filters, column, downwards, 1, size, columns);
    }

    TableState at(int newPage) {
        return new TableState(filters, sort, descending, newPage, size, columns);
    }

    TableState sized(int newSize) {
        return new TableState(filters, sort, descending, 1, newSize, columns);
    }

    TableState showing(List<String> newColumns) {
        return new TableState(filters, sort, descending, page, size, newColumns);
    }

    ListQuery query() {
        return new ListQuery(filters, order(), (page - 1) * size, size);
    }

    /** Every row that matches, from the first. */
    ListQuery all(int limit) {
        return new ListQuery(filters, order(), 0, limit);
    }

    private Optional<ListQuery.Sort> order() {
        return sort.isEmpty() ? Optional.empty() : Optional.of(new ListQuery.Sort(sort, descending));
    }
}
