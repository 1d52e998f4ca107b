package io.influencegen.fetch.boundary;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom a fetch may ask, how much it may bring home, and how long all of it may take. */
public record FetchRules(
        Set<Origin> origins,
        Map<Origin, String> credentials,
        boolean anyPublic,
        int mostBytes,
        Duration time,
        int redirects) {
    private static final int USUAL_REDIRECTS = 3;

    public FetchRules {
        origins = Set.copyOf(origins);
        credentials = Map.copyOf(credentials);
    }

    /** Only these. They may stand in our own house, for they were named. */
    public static FetchRules only(Set<Origin> origins, int mostBytes, Duration time) {
        return new FetchRules(origins, Map.of(), false, mostBytes, time, USUAL_REDIRECTS);
    }

    /** Anybody on the open internet, by https at its usual port. */
    public static FetchRules anybodyPublic(int mostBytes, Duration time) {
        return new FetchRules(Set.of(), Map.of(), true, mostBytes, time, USUAL_REDIRECTS);
    }

    /** Says this (the value of Authorization) to each of those, and to nobody they lead to. */
    public FetchRules presenting(Set<Origin> to, String authorization) {
        Map<Origin, String> told = to.stream().collect(Collectors.toMap(origin -> origin, origin -> authorization));
        return new FetchRules(origins, told, anyPublic, mostBytes, time, redirects);
    }

    boolean allow(Origin origin) {
        return origins.contains(origin) || (anyPublic && origin.isUsual());
    }
}
