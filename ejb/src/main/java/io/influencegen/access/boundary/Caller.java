package io.influencegen.access.boundary;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/** The person or the part of the system on whose behalf work is done. */
public record Caller(Optional<UserId> user, String name, Set<Role> roles) implements Serializable {
    public static Caller anonymous() {
        return new Caller(Optional.empty(), "anonymous", Set.of());
    }

    /** A part of the product working on its own account, such as {@code outbox-relay}. */
    public static Caller system(String part) {
        return new Caller(Optional.empty(), "system:" + part, Set.of());
    }

    public boolean isSignedIn() {
        return user.isPresent();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
