package io.influencegen.listing.boundary;

import io.influencegen.access.boundary.Role;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** A kept way to look at a list, as one person sees it: {@code mine} may be changed, {@code preset} is what the list opens with. */
public record SavedView(UUID id, String name, String address, boolean mine, Role sharedWith, boolean preset)
        implements Serializable {
    public Optional<Role> audience() {
        return Optional.ofNullable(sharedWith);
    }
}
