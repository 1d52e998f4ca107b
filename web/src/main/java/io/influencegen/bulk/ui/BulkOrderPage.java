package io.influencegen.bulk.ui;

import io.influencegen.bulk.boundary.BulkDesk;
import io.influencegen.bulk.boundary.BulkEstimate;
import io.influencegen.bulk.boundary.BulkFault;
import io.influencegen.bulk.boundary.BulkItem;
import io.influencegen.bulk.boundary.BulkItemState;
import io.influencegen.bulk.boundary.BulkOrderView;
import io.influencegen.bulk.boundary.BulkState;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.Boards;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.portal.ui.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One order: what is wrong with its sheet, what it takes, how far it is, and its pictures as a contact sheet. */
@Named
@ViewScoped
public class BulkOrderPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_FAULTS = 50;
    private static final int SHEET = 60;

    @Inject
    private BulkDesk desk;

    @Inject
    private Boards boards;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    private UUID id;
    private String filter = "";
    private int offset;
    private transient BulkOrderView order;
    private transient Page<BulkItem> items;

    public void open() {
        if (id == null) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        desk.find(id);
    }

    public void start() {
        desk.start(id);
        look();
        notices.success("bulk.started");
    }

    public void pause() {
        desk.pause(id);
        look();
    }

    public void resume() {
        desk.resume(id);
        look();
    }

    public void retryAll() {
        int retried = desk.retry(id, Set.of());
        look();
        notices.success("bulk.retried", retried);
    }

    public void retry(int position) {
        desk.retry(id, Set.of(position));
        look();
    }

    public void delete() throws IOException {
        desk.delete(id);
        notices.successAt(PortalPage.BULK_ORDERS.getPath(), "bulk.deleted");
    }

    /** All pictures that are there, on a board named like the order. */
    public void makeBoard() {
        UUID board =
                boards.create(getOrder().title(), Optional.ofNullable(getOrder().campaign()));
        ListQuery made =
                new ListQuery(Map.of("state", BulkItemState.MADE.name()), Optional.empty(), 0, ListQuery.MAX_LIMIT);
        for (Page<BulkItem> page = desk.items(id, made);
                !page.items().isEmpty();
                made = made.slice(made.offset() + page.items().size(), ListQuery.MAX_LIMIT),
                        page = desk.items(id, made)) {
            boards.add(board, page.items().stream().map(BulkItem::picture).collect(Collectors.toSet()));
        }
        notices.success("bulk.board-made");
    }

    /** How it stands now. */
    public void look() {
        order = null;
        items = null;
    }

    public void show(String state) {
        filter = state;
        offset = 0;
        items = null;
    }

    public void turn(int pages) {
        offset = Math.max(0, offset + pages * SHEET);
        items = null;
    }

    public BulkOrderView getOrder() {
        if (order == null) {
            order = desk.find(id);
        }
        return order;
    }

    public BulkEstimate getEstimate() {
        return desk.estimate(id);
    }

    public List<BulkFault> getFaults() {
        return desk.faults(id, MOST_FAULTS);
    }

    public String say(BulkFault fault) {
        return texts.format("error." + fault.code() + ".cause", fault.details().toArray());
    }

    public String reason(BulkItem item) {
        return texts.find("bulk.problem." + item.problem())
                .or(() -> texts.find("error." + item.problem() + ".cause").filter(cause -> !cause.contains("{")))
                .orElseGet(() -> texts.format("bulk.problem.other", item.problem()));
    }

    public Page<BulkItem> getItems() {
        if (items == null) {
            items = desk.items(
                    id,
                    new ListQuery(
                            filter.isEmpty() ? Map.of() : Map.of("state", filter), Optional.empty(), offset, SHEET));
        }
        return items;
    }

    public int getFrom() {
        return getItems().items().isEmpty() ? 0 : offset + 1;
    }

    public int getTo() {
        return offset + getItems().items().size();
    }

    /** While something may change by itself. */
    public boolean isMoving() {
        return getOrder().state() == BulkState.RUNNING || getOrder().counts().sent() > 0;
    }

    public BulkItemState[] getItemStates() {
        return BulkItemState.values();
    }

    public String getFilter() {
        return filter;
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    public void setId(String address) {
        try {
            id = UUID.fromString(address);
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.NOT_FOUND);
        }
    }
}
