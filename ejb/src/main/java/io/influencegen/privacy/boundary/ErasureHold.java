package io.influencegen.privacy.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.Optional;

/** A feature that may have to keep a person's data; a bean of the feature, found by CDI. */
public interface ErasureHold {
    /** Why it cannot go now, in words for the person; empty where nothing is in the way. */
    Optional<String> reasonToKeep(UserId user);
}
