package io.influencegen.ownership.control;

import io.influencegen.ownership.boundary.OwnershipView.Problem;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** What a look needs to know, and what it tells. */
public interface LookBook {
    Optional<URI> addressOf(UUID profile, String code);

    void found(UUID profile, String code);

    void notFound(UUID profile, String code, Problem problem);
}
