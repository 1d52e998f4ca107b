package io.influencegen.listing.boundary;

import java.util.List;
import java.util.Optional;

/** A slice of a list, the number of all that match and, where the list can go on from it, the key of the slice's last line. */
public record Page<T>(List<T> items, long total, Optional<String> last) {
    public Page {
        items = List.copyOf(items);
    }

    public Page(List<T> items, long total) {
        this(items, total, Optional.empty());
    }
}
