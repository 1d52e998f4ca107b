package io.influencegen.kyc.boundary;

import io.influencegen.kyc.entity.CheckPoint;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.ItemState;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One matter as reviewers see it: what to look at, what is ticked, and what was said last. */
public record ReviewItem(
        ItemKind kind,
        ItemState state,
        List<CheckPoint> points,
        Set<CheckPoint> ticked,
        Optional<String> reasonKey,
        Optional<String> reason,
        Optional<String> note,
        Optional<String> decider,
        Optional<Instant> decidedAt)
        implements Serializable {
    public ReviewItem {
        points = List.copyOf(points);
        ticked = Set.copyOf(ticked);
    }

    public long open() {
        return points.stream().filter(point -> !ticked.contains(point)).count();
    }
}
