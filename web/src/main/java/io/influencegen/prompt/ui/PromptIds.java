package io.influencegen.prompt.ui;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import java.util.UUID;

/** Ids in addresses, where anything can stand. */
final class PromptIds {
    private PromptIds() {}

    static boolean isGiven(String id) {
        return id != null && !id.isBlank();
    }

    /** What is no id names nothing. */
    static UUID read(String id) {
        try {
            return UUID.fromString(id.strip());
        } catch (IllegalArgumentException malformed) {
            throw new DomainException(malformed, CommonError.NOT_FOUND);
        }
    }
}
