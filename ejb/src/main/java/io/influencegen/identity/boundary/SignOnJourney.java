package io.influencegen.identity.boundary;

import java.io.Serializable;

/** What the portal remembers while a browser is away at the sign-on: only who left with these may come back with an answer. */
public record SignOnJourney(String state, String nonce, String verifier) implements Serializable {
    @Override
    public String toString() {
        return "a journey";
    }
}
