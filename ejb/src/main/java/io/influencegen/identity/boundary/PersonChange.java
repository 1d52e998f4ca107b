package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Role;
import java.util.Set;

/** How an account is to be from now on, and on which version of it that was decided. */
public record PersonChange(String name, String email, Set<Role> roles, long seenVersion) {
    public PersonChange {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "PersonChange";
    }
}
