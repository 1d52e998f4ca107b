package io.influencegen.mrz.control;

import io.influencegen.mrz.boundary.Mrz;
import java.time.Clock;
import java.util.Optional;

/** Reads zones. */
public final class ZoneText {
    private ZoneText() {}

    public static Optional<Mrz> read(String text, Clock clock) {
        return Optional.empty();
    }
}
