package io.influencegen.worker.schedule;

import io.influencegen.worker.contract.JobPriority;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses who takes the next step together. Pictures join and leave a batch at any step (continuous batching); groups that cannot
 * be mixed take turns, those with the more urgent jobs first.
 */
final class Composer {
    private final int mostRows;

    Composer(int mostRows) {
        this.mostRows = mostRows;
    }

    List<Work> next(Collection<Work> ready) {
        Map<Object, List<Work>> groups = new LinkedHashMap<>();
        for (Work work : ready) {
            groups.computeIfAbsent(work.togetherness(), key -> new ArrayList<>())
                    .add(work);
        }
        return groups.values().stream()
                .min(Comparator.comparing(Composer::urgency).thenComparingLong(Composer::lastTurn))
                .map(this::fit)
                .orElse(List.of());
    }

    private static JobPriority urgency(List<Work> group) {
        return group.stream().map(Work::priority).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static long lastTurn(List<Work> group) {
        return group.stream().mapToLong(Work::lastStepped).max().orElseThrow();
    }

    private List<Work> fit(List<Work> group) {
        List<Work> batch = new ArrayList<>();
        int rows = 0;
        group.sort(Comparator.comparing(Work::priority).thenComparingLong(Work::turn));
        for (Work work : group) {
            rows += work.canvas().rows();
            if (rows > mostRows && !batch.isEmpty()) {
                break;
            }
            batch.add(work);
        }
        return batch;
    }
}
