package io.influencegen.rest.boundary;

/** A request that its caller may send again: the key they gave it, and a hash (SHA-256, in hex) of all it asks for. */
public record KeyedRequest(String key, String hash) {
    public static final int LONGEST_KEY = 200;
}
