package io.influencegen.access.boundary;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a user account. */
public record UserId(UUID value) implements Serializable {
    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
