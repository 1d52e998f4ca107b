package io.influencegen.job.control;

import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.Skipped;
import io.influencegen.job.boundary.WorkItem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Keeps the items of steps. */
@Dependent
public class WorkBook {
    private static final int CHUNK = 1000;

    private final WorkRepository items;
    private final SkipRepository skips;
    private final RunProgress progress;
    private final Clock clock;

    @Inject
    WorkBook(WorkRepository items, SkipRepository skips, RunProgress progress, Clock clock) {
        this.items = items;
        this.skips = skips;
        this.progress = progress;
        this.clock = clock;
    }

    public long add(RunKey key, String step, Iterable<WorkItem> all) {
        progress.fence(key);
        long added = 0;
        List<WorkItem> chunk = new ArrayList<>(CHUNK);
        for (WorkItem item : all) {
            chunk.add(item);
            if (chunk.size() == CHUNK) {
                added += items.add(key, step, chunk);
                chunk.clear();
            }
        }
        return chunk.isEmpty() ? added : added + items.add(key, step, chunk);
    }

    public List<WorkItem> take(RunKey key, String step, int partition, int limit) {
        progress.fence(key);
        return items.take(key, step, partition, limit);
    }

    public void done(RunKey key, String step, List<Long> positions) {
        progress.fence(key);
        items.settle(key, step, positions, "DONE");
    }

    public void skip(RunKey key, String step, WorkItem item, String reason, String detail) {
        progress.fence(key);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (items.settle(key, step, List.of(item.position()), "SKIPPED") == 1) {
            Skipped skipped = new Skipped(item.key(), item.payload(), reason, detail);
            skips.add(TimeOrderedId.next(now.toEpochMilli()), key, step, item.position(), skipped, now);
        }
    }

    public long left(RunKey key, String step) {
        return items.left(key, step);
    }
}
