package io.influencegen.rest.api;

/** Audiences of resources beyond single roles, for annotations. */
public final class Audience {
    /** Whoever is signed in, in whatever role (the name Jakarta Security gives it). */
    public static final String SIGNED_IN = "**";

    private Audience() {}
}
