package io.influencegen.crypto.control;

import java.util.Set;

/** Wraps data keys with master keys. Where those are kept, and whether they ever leave that place, is the implementation's. */
public interface KeyEncryption {
    /** Makes the first master key where there is none yet. Only called while nothing is wrapped. */
    void createFirst();

    /** Wraps with today's primary master key. The owner must be given again to unwrap. */
    WrappedKey wrap(byte[] key, byte[] owner);

    byte[] unwrap(WrappedKey wrapped, byte[] owner);

    /** Those that are in their place now; none where it is empty. */
    Set<String> ids();

    String primary();

    /** Adds a master key that wraps from now on, and answers its id. */
    String rotate();

    void remove(String id);

    /** The place, in words for those who run the product. */
    String place();

    /** Whether this product may add and remove master keys itself. */
    boolean changeable();
}
