package io.influencegen.consent.control;

import io.influencegen.access.boundary.UserId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who is known to have agreed to all that is in force. Nobody takes an agreement back, so what is remembered holds until the
 * next publication; what was read before one is not remembered after it.
 */
public final class AgreedMemory {
    private static final int MOST = 20_000;

    private final Set<UserId> agreed = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UserId, Boolean> eldest) {
            return size() > MOST;
        }
    });
    private long publication;

    /** Changes whenever something is published. */
    public synchronized long publication() {
        return publication;
    }

    public synchronized boolean knows(UserId user) {
        return agreed.contains(user);
    }

    /** What was read at {@code seen}. */
    public synchronized void remember(UserId user, long seen) {
        if (seen == publication) {
            agreed.add(user);
        }
    }

    public synchronized void forget() {
        publication++;
        agreed.clear();
    }
}
