package io.influencegen.worker.contract;

import java.util.List;

/** What became of each item, in the order they were sent: a job, or the problem why there is none. */
public record BatchAnswer(List<Item> items) {
    public BatchAnswer {
        items = List.copyOf(items);
    }

    public record Item(String key, ImageJob job, WorkerProblem problem) {}
}
