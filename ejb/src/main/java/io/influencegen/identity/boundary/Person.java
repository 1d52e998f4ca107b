package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** An account as administrators see it. */
public record Person(UserId id, String name, String email, List<Role> roles, String state, Instant createdAt)
        implements Serializable {
    public Person {
        roles = List.copyOf(roles);
    }
}
