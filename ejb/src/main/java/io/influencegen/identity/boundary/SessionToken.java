package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.SessionId;
import java.io.Serializable;

/** What an HTTP session keeps of a person: it names the session in the register and proves it. It never leaves the server. */
public record SessionToken(SessionId id, String secret) implements Serializable {
    @Override
    public String toString() {
        return id.toString();
    }
}
