package io.influencegen.bulk.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.bulk.boundary.BulkEstimate;
import io.influencegen.bulk.boundary.BulkFault;
import io.influencegen.bulk.boundary.BulkItem;
import io.influencegen.bulk.boundary.BulkItemState;
import io.influencegen.bulk.boundary.BulkOrderView;
import io.influencegen.bulk.boundary.BulkState;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.BulkStudio;
import io.influencegen.job.boundary.RunLedger;
import io.influencegen.job.boundary.RunView;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.sql.boundary.Conditions;
import io.influencegen.usage.boundary.Quotas;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Orders as the caller may see them: their own, and those of campaigns for who manages campaigns. */
@Dependent
public class BulkReading {
    private final OrderRepository orders;
    private final ItemRepository items;
    private final BulkStudio studio;
    private final Quotas quotas;
    private final RunLedger runs;
    private final RequestContext context;

    @Inject
    BulkReading(
            OrderRepository orders,
            ItemRepository items,
            BulkStudio studio,
            Quotas quotas,
            RunLedger runs,
            RequestContext context) {
        this.orders = orders;
        this.items = items;
        this.studio = studio;
        this.quotas = quotas;
        this.runs = runs;
        this.context = context;
    }

    public Page<BulkOrderView> list(ListQuery query) {
        Conditions where = visible();
        query.filters().forEach((name, value) -> add(where, name, value));
        return new Page<>(asDriven(orders.list(where, query.offset(), query.limit())), orders.count(where));
    }

    /** One whose run has ended before its pictures did stands still until somebody goes on with it. */
    private List<BulkOrderView> asDriven(List<BulkOrderView> found) {
        Map<UUID, RunView> driving = runs.runs(found.stream()
                .filter(order -> order.state() == BulkState.RUNNING)
                .map(BulkOrderView::run)
                .toList());
        return found.stream()
                .map(order ->
                        order.state() == BulkState.RUNNING && isOver(driving.get(order.run())) ? order.halted() : order)
                .toList();
    }

    private static boolean isOver(RunView run) {
        return run == null || run.isOver();
    }

    public BulkOrderView find(UUID id) {
        return asDriven(orders.view(id).filter(this::isVisible).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    public BulkEstimate estimate(UUID id) {
        BulkOrderView order = find(id);
        int pictures = order.counts().waiting() + order.counts().sent();
        Duration time = studio.expected(order.making().model(), pictures);
        return new BulkEstimate(
                pictures,
                time,
                time.multipliedBy(studio.hands()),
                quotas.ofThisMonth(order.owner(), context.caller().roles()).left());
    }

    public List<BulkFault> faults(UUID id, int most) {
        return items.faults(find(id).id(), most);
    }

    public Page<BulkItem> items(UUID id, ListQuery query) {
        Conditions where = Conditions.none().and("order_id = cast(%s as uuid)", find(id).id());
        query.filters().forEach((name, value) -> {
            if (!name.equals("state")) {
                throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
            }
            if (!value.isBlank()) {
                where.and("state = %s", choice(value, BulkItemState.values()));
            }
        });
        return new Page<>(items.list(where, query.offset(), query.limit()), items.count(where));
    }

    /** Whose pictures are still in the gallery is for the gallery to say. */
    public List<BulkItem> made(UUID id) {
        Conditions where =
                Conditions.none().and("order_id = cast(%s as uuid)", id).and("state = %s", BulkItemState.MADE.name());
        return items.list(where, 0, Integer.MAX_VALUE);
    }

    private Conditions visible() {
        Conditions where = Conditions.none();
        return manages()
                ? where.and("(o.campaign is not null or o.owner_id = cast(%s as uuid))", self().value())
                : where.and("o.owner_id = cast(%s as uuid)", self().value());
    }

    private boolean isVisible(BulkOrderView order) {
        return order.owner().equals(self()) || (order.campaign() != null && manages());
    }

    private static void add(Conditions where, String name, String value) {
        if (value.isBlank()) {
            return;
        }
        switch (name) {
            case "text" -> where.and("o.title ilike %s", Conditions.containing(value.strip()));
            case "campaign" -> where.and("o.campaign = %s", value.strip());
            case "state" -> where.and("(" + OrderRepository.STATE + ") = %s", choice(value, BulkState.values()));
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    private static String choice(String value, Enum<?>... choices) {
        return Stream.of(choices)
                .map(Enum::name)
                .filter(value::equals)
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.INVALID_VALUE, value, "there is no such choice"));
    }

    private boolean manages() {
        Caller caller = context.caller();
        return caller.has(Role.CAMPAIGN_MANAGER) || caller.has(Role.ADMINISTRATOR);
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
