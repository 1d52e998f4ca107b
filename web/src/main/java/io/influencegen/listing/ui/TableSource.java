package io.influencegen.listing.ui;

import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import java.io.Serializable;
import java.util.function.Function;

/** Where a list gets its rows, slice by slice. */
public interface TableSource<T> extends Serializable {
    Page<T> page(ListQuery query);

    /** The row's lasting name, unique within the list. */
    String keyOf(T row);

    /** A boundary's list method. */
    @FunctionalInterface
    interface Slices<T> extends Function<ListQuery, Page<T>>, Serializable {}

    static <T> TableSource<T> of(Slices<T> slices, CellValue<T> key) {
        return new TableSource<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Page<T> page(ListQuery query) {
                return slices.apply(query);
            }

            @Override
            public String keyOf(T row) {
                return String.valueOf(key.apply(row));
            }
        };
    }
}
