package io.influencegen.push.boundary;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;

/** Whom an announcement is for. */
public record Audience(Kind kind, String name) {
    /** The ways to name an audience. */
    public enum Kind {
        USER,
        ROLE,
        EVERYONE,
        /** The nodes themselves; never sent to a browser. */
        NODES
    }

    public static Audience user(UserId user) {
        return new Audience(Kind.USER, user.toString());
    }

    public static Audience role(Role role) {
        return new Audience(Kind.ROLE, role.key());
    }

    public static Audience everyone() {
        return new Audience(Kind.EVERYONE, "");
    }

    public static Audience nodes() {
        return new Audience(Kind.NODES, "");
    }

    public boolean includes(Caller caller) {
        return switch (kind) {
            case USER ->
                caller.user().map(UserId::toString).filter(name::equals).isPresent();
            case ROLE -> caller.roles().stream().map(Role::key).anyMatch(name::equals);
            case EVERYONE -> true;
            case NODES -> false;
        };
    }
}
