package io.influencegen.bulk.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.bulk.boundary.BulkFeeding.Standing;
import io.influencegen.bulk.boundary.BulkItemState;
import io.influencegen.bulk.boundary.BulkSlice;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.imaging.boundary.BulkEnd;
import io.influencegen.imaging.boundary.BulkStudio;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.job.boundary.RunLedger;
import io.influencegen.job.boundary.Skipped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Moves the pictures of an order through the queue. Every change is fenced by the run's attempt. */
@Dependent
public class Feeding {
    static final String STEP = "make";

    private static final int MOST_PARTITIONS = 4;
    /** Of each picture that is being made, so many are in the queue or in hand: workers never wait for the next look. */
    private static final int AHEAD = 4;

    private final OrderRepository orders;
    private final ItemRepository items;
    private final BulkStudio studio;
    private final Accounts accounts;
    private final RunLedger ledger;
    private final Clock clock;

    @Inject
    Feeding(
            OrderRepository orders,
            ItemRepository items,
            BulkStudio studio,
            Accounts accounts,
            RunLedger ledger,
            Clock clock) {
        this.orders = orders;
        this.items = items;
        this.studio = studio;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    public int partitions() {
        return Math.min(MOST_PARTITIONS, studio.hands());
    }

    public void open(BulkSlice slice) {
        ledger.fence(slice.key());
        ledger.plan(slice.key(), STEP, items.open(slice.order()));
    }

    public Standing settle(BulkSlice slice) {
        ledger.fence(slice.key());
        OrderRow order = order(slice);
        List<ItemRow> sent = items.of(slice, BulkItemState.SENT, Integer.MAX_VALUE);
        Map<UUID, BulkEnd> ends = studio
                .ended(sent.stream().map(ItemRow::picture).toList())
                .stream()
                .collect(Collectors.toMap(BulkEnd::id, Function.identity()));
        sent.forEach(item -> Optional.ofNullable(ends.get(item.picture())).ifPresent(end -> end(slice, item, end)));
        boolean isOurs = order.run().filter(slice.key().run()::equals).isPresent();
        return new Standing(
                order.paused() || !isOurs, items.count(slice, BulkItemState.WAITING), sent.size() - (long) ends.size());
    }

    private void end(BulkSlice slice, ItemRow item, BulkEnd end) {
        if (!items.lockSent(slice.order(), item.position(), item.picture())) {
            return;
        }
        if (end.state() == State.COMPLETED) {
            items.end(slice.order(), item.position(), BulkItemState.MADE, "", clock.instant());
            ledger.progress(slice.key(), STEP, slice.partition(), 1, 0);
        } else {
            leaveOut(slice, item, end.code().isEmpty() ? "cancelled" : end.code(), end.cause());
        }
    }

    public List<Integer> next(BulkSlice slice, Standing standing) {
        long room = Math.max(2, (long) AHEAD * studio.hands() / slice.partitions()) - standing.sent();
        return room <= 0
                ? List.of()
                : items.of(slice, BulkItemState.WAITING, (int) room).stream()
                        .map(ItemRow::position)
                        .toList();
    }

    public void send(BulkSlice slice, int position) {
        ledger.fence(slice.key());
        OrderRow order = order(slice);
        Instant now = clock.instant();
        items.lockWaiting(slice.order(), position).ifPresent(item -> {
            UUID picture = TimeOrderedId.next(now.toEpochMilli());
            studio.submit(order.picture(picture, item), rolesOf(order.owner()));
            items.sent(order.id(), position, picture, now);
        });
    }

    public void refused(BulkSlice slice, int position, String code, List<String> details) {
        ledger.fence(slice.key());
        items.lockWaiting(slice.order(), position)
                .ifPresent(item -> leaveOut(slice, item, code, String.join(", ", details)));
    }

    private void leaveOut(BulkSlice slice, ItemRow item, String code, String cause) {
        items.end(slice.order(), item.position(), BulkItemState.FAILED, code, clock.instant());
        String key = new ItemKey(slice.order(), item.position()).toString();
        ledger.skip(slice.key(), STEP, List.of(new Skipped(key, item.prompt(), code, cause)));
        ledger.progress(slice.key(), STEP, slice.partition(), 0, 1);
    }

    public void withdraw(BulkSlice slice) {
        ledger.fence(slice.key());
        items.of(slice, BulkItemState.SENT, Integer.MAX_VALUE).stream()
                .filter(item -> studio.withdraw(item.picture()))
                .forEach(item -> items.waitAgain(slice.order(), item.position(), item.prompt(), clock.instant()));
    }

    public void conclude(BulkSlice slice) {
        ledger.fence(slice.key());
        orders.view(slice.order())
                .ifPresent(order -> ledger.conclude(
                        slice.key(),
                        Map.of(
                                "made", String.valueOf(order.counts().made()),
                                "failed", String.valueOf(order.counts().failed()),
                                "open",
                                        String.valueOf(order.counts().waiting()
                                                + order.counts().sent()))));
    }

    private Set<Role> rolesOf(UserId owner) {
        return accounts.rolesOf(List.of(owner)).getOrDefault(owner, Set.of());
    }

    private OrderRow order(BulkSlice slice) {
        return orders.find(slice.order()).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }
}
