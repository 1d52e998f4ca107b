package io.influencegen.bulk.control;

import io.influencegen.bulk.boundary.BulkJobs;
import io.influencegen.job.boundary.SkipRepair;
import io.influencegen.job.boundary.SkippedItem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Has pictures made after all that a run left out, with the words as somebody has mended them. */
@Dependent
public class BulkRepair implements SkipRepair {
    private static final int LONGEST = 2000;

    private final OrderKeeper keeper;

    @Inject
    BulkRepair(OrderKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String job() {
        return BulkJobs.MAKE;
    }

    @Override
    public void requeue(UUID run, List<SkippedItem> items) {
        Map<UUID, List<SkippedItem>> orders = items.stream()
                .collect(Collectors.groupingBy(item -> ItemKey.of(item.key()).order()));
        orders.forEach((order, its) -> keeper.again(
                order,
                its.stream()
                        .collect(Collectors.toMap(
                                item -> ItemKey.of(item.key()).position(), SkippedItem::input, (one, same) -> same))));
    }

    @Override
    public Optional<String> fault(String input) {
        return input.isBlank() || input.length() > LONGEST
                ? Optional.of("A prompt has 1 to " + LONGEST + " characters.")
                : Optional.empty();
    }
}
