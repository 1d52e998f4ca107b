package io.influencegen.access.boundary;

import java.io.Serializable;
import java.util.UUID;

/** Identifies one sign-in on one device. It names the session and opens nothing. */
public record SessionId(UUID value) implements Serializable {
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
