package io.influencegen.identity.entity;

import java.time.Duration;

/** After how many failures within which time a door shuts, and for how long at first and at most. */
public record LockoutRules(int failures, Duration window, Duration firstPause, Duration longestPause) {
    static final Duration MEMORY = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 20;

    Duration pause(int locksBefore) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(locksBefore, MOST_DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
