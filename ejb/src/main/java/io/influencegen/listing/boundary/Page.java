package io.influencegen.listing.boundary;

import java.util.List;

/** A slice of a list and the number of all that match. */
public record Page<T>(List<T> items, long total) {
    public Page {
        items = List.copyOf(items);
    }
}
