package io.influencegen.identity.ui;

import io.influencegen.access.boundary.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles as boxes to tick, by their keys. */
final class RoleChoice {
    private RoleChoice() {}

    static List<String> all() {
        return Stream.of(Role.values()).map(Role::key).sorted().toList();
    }

    static Set<Role> of(List<String> keys) {
        return keys.stream().map(Role::ofKey).collect(Collectors.toSet());
    }
}
