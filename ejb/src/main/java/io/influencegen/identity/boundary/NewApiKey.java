package io.influencegen.identity.boundary;

import java.io.Serializable;

/** A key just made, with the token that nobody can show again. */
public record NewApiKey(ApiKeyView key, String token) implements Serializable {
    @Override
    public String toString() {
        return key.toString();
    }
}
