package io.influencegen.consent.boundary;

import java.io.Serializable;
import java.util.UUID;

/** Identifies one version of a text. */
public record LegalTextId(UUID value) implements Serializable {
    @Override
    public String toString() {
        return value.toString();
    }
}
