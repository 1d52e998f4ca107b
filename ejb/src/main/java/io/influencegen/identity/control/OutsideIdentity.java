package io.influencegen.identity.control;

import io.influencegen.access.boundary.Role;
import java.util.Optional;
import java.util.Set;

/** A person as the sign-on knows them. No roles means that it has no say in them. */
public record OutsideIdentity(
        String issuer,
        String subject,
        Optional<String> verifiedEmail,
        String name,
        Optional<Set<Role>> roles,
        boolean provenTwice) {}
