package io.influencegen.identity.entity;

import java.time.Instant;

/**
 * The failures of late at one door, and how long it stays shut. Each lock lasts twice as long as the one before, until a day
 * has passed without any.
 */
public record Lockout(int failures, Instant windowEnds, int locks, Instant lockedUntil) {
    public static final Lockout NONE = new Lockout(0, Instant.EPOCH, 0, Instant.EPOCH);

    public boolean isShut(Instant now) {
        return now.isBefore(lockedUntil);
    }

    public Lockout failed(Instant now, LockoutRules rules) {
        boolean first = !now.isBefore(windowEnds);
        int count = first ? 1 : failures + 1;
        int remembered = now.isBefore(lockedUntil.plus(LockoutRules.MEMORY)) ? locks : 0;
        if (count < rules.failures()) {
            return new Lockout(count, first ? now.plus(rules.window()) : windowEnds, remembered, lockedUntil);
        }
        return new Lockout(0, now, remembered + 1, now.plus(rules.pause(remembered)));
    }
}
