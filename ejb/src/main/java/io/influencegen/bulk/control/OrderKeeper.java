package io.influencegen.bulk.control;

import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.bulk.boundary.BulkError;
import io.influencegen.bulk.boundary.BulkEstimate;
import io.influencegen.bulk.boundary.BulkItemState;
import io.influencegen.bulk.boundary.BulkJobs;
import io.influencegen.bulk.boundary.BulkOrderView;
import io.influencegen.bulk.boundary.BulkState;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.BulkEnd;
import io.influencegen.imaging.boundary.BulkStudio;
import io.influencegen.imaging.boundary.GenerationView;
import io.influencegen.job.boundary.RunLedger;
import io.influencegen.job.boundary.RunRequests;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Begins orders, halts them, goes on with them, and forgets them. */
@Dependent
public class OrderKeeper {
    private static final String TARGET = "bulk-order";

    private final OrderRepository orders;
    private final ItemRepository items;
    private final BulkReading reading;
    private final BulkStudio studio;
    private final RunRequests requests;
    private final RunLedger runs;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    @SuppressWarnings("TooManyParameters")
    OrderKeeper(
            OrderRepository orders,
            ItemRepository items,
            BulkReading reading,
            BulkStudio studio,
            RunRequests requests,
            RunLedger runs,
            AuditLog audit,
            Clock clock) {
        this.orders = orders;
        this.items = items;
        this.reading = reading;
        this.studio = studio;
        this.requests = requests;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    public void start(UUID id) {
        OrderRow order = locked(id);
        if (order.run().isPresent()) {
            throw new DomainException(BulkError.BULK_STARTED);
        }
        BulkEstimate estimate = reading.estimate(id);
        if (estimate.pictures() == 0) {
            throw new DomainException(BulkError.BULK_NOTHING_TO_MAKE);
        }
        if (!estimate.fits()) {
            throw new DomainException(BulkError.BULK_OVER_QUOTA, estimate.pictures(), estimate.quotaLeft());
        }
        drive(id, "bulk.started");
    }

    public void pause(UUID id) {
        OrderRow order = locked(id);
        if (order.run().isEmpty()) {
            throw new DomainException(BulkError.BULK_NOT_STARTED);
        }
        orders.pause(id);
        record(id, "bulk.paused");
    }

    /** A run that has not quite ended yet finds that another drives the order now, and does no more. */
    public void resume(UUID id) {
        OrderRow order = locked(id);
        UUID run = order.run().orElseThrow(() -> new DomainException(BulkError.BULK_NOT_STARTED));
        if (!order.paused() && isDriven(run)) {
            throw new DomainException(BulkError.BULK_BUSY);
        }
        if (items.open(id) == 0) {
            throw new DomainException(BulkError.BULK_NOTHING_TO_MAKE);
        }
        drive(id, "bulk.resumed");
    }

    public int retry(UUID id, Set<Integer> positions) {
        locked(id);
        List<ItemRow> failed = items.failed(id, positions);
        if (failed.isEmpty()) {
            throw new DomainException(BulkError.BULK_NOTHING_TO_MAKE);
        }
        again(id, failed.stream().collect(Collectors.toMap(ItemRow::position, ItemRow::prompt)));
        record(id, "bulk.retried");
        return failed.size();
    }

    /** By position, with the words they are made of now. */
    void again(UUID id, Map<Integer, String> prompts) {
        OrderRow order = orders.lock(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        boolean rests = order.paused() && items.open(id) > 0;
        List<ItemRow> failed = items.failed(id, prompts.keySet());
        Map<UUID, BulkEnd> ends =
                studio
                        .ended(failed.stream()
                                .map(ItemRow::picture)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(BulkEnd::id, Function.identity()));
        Instant now = clock.instant();
        failed.forEach(item -> again(order, item, ends.get(item.picture()), prompts.get(item.position()), now));
        if (!rests && !order.run().map(this::isDriven).orElse(false)) {
            drive(id, "bulk.resumed");
        }
    }

    /** One that was replayed elsewhere since is the same picture, and no second one is made. */
    private void again(OrderRow order, ItemRow item, BulkEnd end, String prompt, Instant now) {
        if (item.picture() != null && end == null) {
            items.sent(order.id(), item.position(), item.picture(), now);
        } else if (end != null && end.state() == GenerationView.State.COMPLETED) {
            items.end(order.id(), item.position(), BulkItemState.MADE, "", now);
        } else {
            items.waitAgain(order.id(), item.position(), prompt, now);
        }
    }

    public void delete(UUID id) {
        BulkOrderView order = reading.find(id);
        locked(id);
        if (order.state() == BulkState.RUNNING || (order.run() != null && isDriven(order.run()))) {
            throw new DomainException(BulkError.BULK_BUSY);
        }
        orders.delete(id);
        record(id, "bulk.deleted");
    }

    /** Old runs are forgotten. */
    private boolean isDriven(UUID run) {
        return runs.runs(Set.of(run)).values().stream().anyMatch(found -> !found.isOver());
    }

    private void drive(UUID id, String action) {
        UUID run = requests.request(BulkJobs.MAKE, Map.of(BulkJobs.ORDER, id.toString()), action);
        orders.drive(id, run, clock.instant());
        record(id, action);
    }

    private OrderRow locked(UUID id) {
        reading.find(id);
        return orders.lock(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private void record(UUID id, String action) {
        audit.record(AuditEntry.of(action).on(TARGET, id.toString()));
    }
}
