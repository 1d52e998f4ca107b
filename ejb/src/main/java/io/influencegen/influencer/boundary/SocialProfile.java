package io.influencegen.influencer.boundary;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where somebody is found; {@code provenAt} is when they showed that it is theirs. */
public record SocialProfile(
        UUID id, Platform platform, String handle, URI address, int followers, Optional<Instant> provenAt) {
    public boolean isProven() {
        return provenAt.isPresent();
    }
}
