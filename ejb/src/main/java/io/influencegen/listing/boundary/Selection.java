package io.influencegen.listing.boundary;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a person picked from a list for one action: the rows with these keys, or, where {@code matching} is present, every row
 * that matches it when the action runs, but for those with these keys.
 */
public record Selection(Set<String> keys, Optional<ListQuery> matching) implements Serializable {
    private static final int MOST_IDS = 10_000;

    public Selection {
        keys = Set.copyOf(keys);
    }

    /** The keys as ids with commas between them, for {@code string_to_array}; what is no id is not there. */
    public String ids() {
        if (keys.size() > MOST_IDS) {
            throw new DomainException(CommonError.INVALID_VALUE, "keys", keys.size());
        }
        try {
            return keys.stream().map(UUID::fromString).map(UUID::toString).collect(Collectors.joining(","));
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.NOT_FOUND);
        }
    }

    public static Selection of(Set<String> keys) {
        return new Selection(keys, Optional.empty());
    }

    public static Selection allBut(ListQuery matching, Set<String> keys) {
        return new Selection(keys, Optional.of(matching));
    }
}
