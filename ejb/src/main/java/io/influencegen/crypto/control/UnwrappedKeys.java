package io.influencegen.crypto.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The last data keys that were unwrapped: few, and for minutes only, as long as master keys may be far away. */
@ApplicationScoped
public class UnwrappedKeys {
    private static final int MOST = 1000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Clock clock;

    private final Map<WrappedKey, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<WrappedKey, Known> eldest) {
            return size() > MOST;
        }
    };

    protected UnwrappedKeys() {}

    @Inject
    UnwrappedKeys(Clock clock) {
        this.clock = clock;
    }

    private record Known(DataKey key, Instant until) {}

    DataKey get(WrappedKey wrapped, Supplier<DataKey> unwrapping) {
        Instant now = clock.instant();
        synchronized (known) {
            Known one = known.get(wrapped);
            if (one != null && now.isBefore(one.until())) {
                return one.key();
            }
        }
        DataKey key = unwrapping.get();
        synchronized (known) {
            known.put(wrapped, new Known(key, now.plus(LONGEST)));
        }
        return key;
    }

    void forget(WrappedKey wrapped) {
        synchronized (known) {
            known.remove(wrapped);
        }
    }
}
