package io.influencegen.identity.control;

import io.influencegen.access.boundary.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles as a query of the database gathers them. */
final class RoleNames {
    private RoleNames() {}

    /** Of names with commas between; null means none. */
    static Set<Role> read(String names) {
        return names == null
                ? Set.of()
                : Stream.of(names.split(",", -1))
                        .map(Role::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
