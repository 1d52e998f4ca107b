package io.influencegen.fetch.boundary;

import java.time.Duration;
import java.util.Set;

/** Whom a fetch may ask, how much it may bring home, and how long all of it may take. */
public record FetchRules(Set<Origin> origins, boolean anyPublic, int mostBytes, Duration time, int redirects) {
    private static final int USUAL_REDIRECTS = 3;

    public FetchRules {
        origins = Set.copyOf(origins);
    }

    /** Only these. They may stand in our own house, for they were named. */
    public static FetchRules only(Set<Origin> origins, int mostBytes, Duration time) {
        return new FetchRules(origins, false, mostBytes, time, USUAL_REDIRECTS);
    }

    /** Anybody on the open internet, by https at its usual port. */
    public static FetchRules anybodyPublic(int mostBytes, Duration time) {
        return new FetchRules(Set.of(), true, mostBytes, time, USUAL_REDIRECTS);
    }

    boolean allow(Origin origin) {
        return origins.contains(origin) || (anyPublic && origin.isUsual());
    }
}
