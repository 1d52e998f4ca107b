package io.influencegen.listing.boundary;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/**
 * What a person picked from a list for one action: the rows with these keys, or, where {@code matching} is present, every row
 * that matches it when the action runs, but for those with these keys.
 */
public record Selection(Set<String> keys, Optional<ListQuery> matching) implements Serializable {
    public Selection {
        keys = Set.copyOf(keys);
    }

    public static Selection of(Set<String> keys) {
        return new Selection(keys, Optional.empty());
    }

    public static Selection allBut(ListQuery matching, Set<String> keys) {
        return new Selection(keys, Optional.of(matching));
    }
}
