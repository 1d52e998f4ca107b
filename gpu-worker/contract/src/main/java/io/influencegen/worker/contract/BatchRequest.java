package io.influencegen.worker.contract;

import java.util.List;

/** Many pictures at once, each with its own idempotency key. */
public record BatchRequest(List<Item> items) {
    public BatchRequest {
        items = items == null ? List.of() : List.copyOf(items);
    }

    public record Item(String key, ImageRequest request) {}
}
