package io.influencegen.settings.control;

import io.influencegen.settings.boundary.SettingDefinition;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The values in memory. They are forgotten when a change is announced, and in any case after five seconds, should an
 * announcement be lost; while the database cannot be read, the last known ones stay in force.
 */
public final class SettingsCache {
    static final Duration LONGEST_LIFE = Duration.ofSeconds(5);
    private static final Logger LOG = System.getLogger(SettingsCache.class.getName());

    private final Supplier<Map<String, String>> source;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile Snapshot snapshot;

    private record Snapshot(Map<String, String> values, long changes, Instant readAt) {}

    public SettingsCache(Supplier<Map<String, String>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** A value that the definition no longer allows counts as none. */
    public String value(SettingDefinition setting) {
        return Optional.ofNullable(current().values().get(setting.key()))
                .filter(setting::accepts)
                .orElseGet(setting::defaultValue);
    }

    public void forget() {
        changes.incrementAndGet();
    }

    private Snapshot current() {
        Snapshot known = snapshot;
        return isFresh(known) ? known : read();
    }

    private synchronized Snapshot read() {
        if (isFresh(snapshot)) {
            return snapshot;
        }
        long seen = changes.get();
        Instant now = clock.instant();
        try {
            snapshot = new Snapshot(Map.copyOf(source.get()), seen, now);
        } catch (RuntimeException unreadable) {
            if (snapshot == null) {
                throw unreadable;
            }
            LOG.log(Level.WARNING, "Settings could not be read, the last known ones stay in force", unreadable);
            snapshot = new Snapshot(snapshot.values(), seen, now);
        }
        return snapshot;
    }

    private boolean isFresh(Snapshot known) {
        return known != null
                && known.changes() == changes.get()
                && known.readAt().plus(LONGEST_LIFE).isAfter(clock.instant());
    }
}
