package io.influencegen.crypto.boundary;

import java.time.Instant;
import java.util.List;

/** Where master keys are kept, which there are, and what each wraps. */
public record KeyStatus(String place, boolean changeable, List<MasterKey> masterKeys) {
    /** One master key; the primary one wraps what is new. One that is not present cannot open what it wraps. */
    public record MasterKey(String id, Instant since, boolean primary, boolean present, long wraps) {
        public boolean removable() {
            return !primary && wraps == 0;
        }
    }

    public KeyStatus {
        masterKeys = List.copyOf(masterKeys);
    }

    /** The id of the one that wraps what is new; empty where it is not known here yet. */
    public String primary() {
        return masterKeys.stream()
                .filter(MasterKey::primary)
                .map(MasterKey::id)
                .findFirst()
                .orElse("");
    }

    public long total() {
        return masterKeys.stream().mapToLong(MasterKey::wraps).sum();
    }

    /** Keys that still wait to be wrapped with the primary master key. */
    public long outdated() {
        return masterKeys.stream()
                .filter(key -> !key.primary())
                .mapToLong(MasterKey::wraps)
                .sum();
    }
}
