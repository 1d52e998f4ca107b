package io.influencegen.reconciliation.control;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * Which references have probably come before, in constant memory: whatever has is found, and now and then one that has not. For many
 * threads: of several that bring the same at once, exactly one is told that it is new.
 */
final class SeenReferences {
    private static final int WORDS = 1 << 20;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final LongAdder again = new LongAdder();
    private final AtomicLongArray words = new AtomicLongArray(WORDS);

    /** True when it has probably come before. */
    boolean isAgain(String reference) {
        long hash = (reference.hashCode() ^ ((long) reference.length() << 32)) * SPREAD;
        hash ^= hash >>> 29;
        hash *= SPREAD;
        int word = (int) (hash >>> 44) & (WORDS - 1);
        long bits = 1L << (hash & 63) | 1L << (hash >>> 6 & 63) | 1L << (hash >>> 12 & 63) | 1L << (hash >>> 18 & 63);
        boolean found = (words.getAndAccumulate(word, bits, (old, more) -> old | more) & bits) == bits;
        if (found) {
            again.increment();
        }
        return found;
    }

    /** How many may have come before. */
    long again() {
        return again.sum();
    }
}
