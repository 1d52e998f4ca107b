package io.influencegen.listing.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.listing.entity.StoredView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where views are kept. */
public interface ViewStore {
    int MOST_SHOWN = 200;

    Optional<StoredView> find(UUID id);

    /** The user's own and those shared with one of the roles, by name. */
    List<StoredView> usable(String list, UserId user, Set<Role> roles);

    List<String> ownNames(String list, UserId user);

    void add(StoredView view);

    /** Also ends its being a preset, whoever's. */
    void remove(StoredView view);

    Optional<UUID> preset(String list, UserId user);

    void setPreset(StoredView view, UserId user);

    void forgetPreset(String list, UserId user);
}
