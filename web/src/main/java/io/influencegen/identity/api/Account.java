package io.influencegen.identity.api;

import io.influencegen.access.boundary.Role;
import io.influencegen.identity.boundary.Person;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What somebody is known by here.")
public record Account(
        @Schema(description = "Names the account.") String id,

        @Schema(description = "The name as people see it.", examples = "Avery Admin")
        String name,

        @Schema(description = "Where mail reaches them.", format = "email", examples = "avery@influencegen.example")
        String email,

        @Schema(description = "What the person may be here.", examples = "[\"auditor\"]")
        List<String> roles,

        @Schema(
                description = "Only who is active may sign in.",
                enumeration = {"ACTIVE", "INVITED", "UNVERIFIED", "DEACTIVATED"})
        String state,

        @Schema(description = "When the account was made.") Instant createdAt) {
    static Account of(Person person) {
        return new Account(
                person.id().toString(),
                person.name(),
                person.email(),
                person.roles().stream().map(Role::key).sorted().toList(),
                person.state(),
                person.createdAt());
    }
}
