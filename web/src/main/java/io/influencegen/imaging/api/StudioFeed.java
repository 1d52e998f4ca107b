package io.influencegen.imaging.api;

import io.influencegen.usage.boundary.QuotaView;
import java.util.List;

/** What an open studio shows of its person: the newest pictures on their way, and what is left of the month's quota,
 * and whether there is a model to ask. */
public record StudioFeed(List<Generation> generations, int left, int limit, boolean ready) {
    public StudioFeed {
        generations = List.copyOf(generations);
    }

    static StudioFeed of(List<Generation> generations, QuotaView quota, boolean ready) {
        return new StudioFeed(generations, quota.left(), quota.limit(), ready);
    }
}
