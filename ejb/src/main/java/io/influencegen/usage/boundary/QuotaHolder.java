package io.influencegen.usage.boundary;

import java.io.Serializable;

/** A person or a campaign with a quota, this month: {@code own} says that somebody set the limit for this holder alone. */
public record QuotaHolder(String key, Kind kind, String name, int limit, boolean own, int used, int reserved)
        implements Serializable {
    /** Whose it is. */
    public enum Kind {
        PERSON,
        CAMPAIGN
    }

    public int left() {
        return Math.max(0, limit - used - reserved);
    }
}
