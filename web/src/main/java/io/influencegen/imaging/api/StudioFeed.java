package io.influencegen.imaging.api;

import io.influencegen.usage.boundary.QuotaView;
import java.util.List;

/** What an open studio shows of its person: the newest pictures on their way, and what is left of the month's quota. */
public record StudioFeed(List<Generation> generations, int left, int limit) {
    public StudioFeed {
        generations = List.copyOf(generations);
    }

    static StudioFeed of(List<Generation> generations, QuotaView quota) {
        return new StudioFeed(generations, quota.left(), quota.limit());
    }
}
