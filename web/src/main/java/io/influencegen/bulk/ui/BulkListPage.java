package io.influencegen.bulk.ui;

import io.influencegen.bulk.boundary.BulkDesk;
import io.influencegen.bulk.boundary.BulkOrderView;
import io.influencegen.bulk.boundary.BulkState;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** All orders of many pictures that one may see. */
@Named
@ViewScoped
public class BulkListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String STATES = "bulk.state.";

    @Inject
    private BulkDesk desk;

    private TableView<BulkOrderView> table;

    @PostConstruct
    void open() {
        BulkDesk source = desk;
        table = TableView.of("bulk-orders", TableSource.of(source::list, BulkOrderView::id))
                .column(Column.<BulkOrderView>text("title", "bulk.title", BulkOrderView::title)
                        .with(order -> order.campaign() == null ? "" : order.campaign())
                        .leadsTo(order -> "/bulk/order?id=" + order.id()))
                .column(Column.<BulkOrderView>status("state", "bulk.state", BulkOrderView::state, STATES))
                .column(Column.<BulkOrderView>text(
                        "made",
                        "bulk.made",
                        order -> order.counts().made() + " / " + order.counts().all()))
                .column(Column.<BulkOrderView>text(
                        "failed",
                        "bulk.failed",
                        order -> String.valueOf(order.counts().failed())))
                .column(Column.<BulkOrderView>text(
                                "model", "bulk.model", order -> order.making().model())
                        .hidden())
                .column(Column.<BulkOrderView>text("sheet", "bulk.sheet", BulkOrderView::sheet))
                .column(Column.<BulkOrderView>moment("createdAt", "bulk.created", BulkOrderView::createdAt))
                .filter(Filter.text("text", "bulk.title"))
                .filter(Filter.choice("state", "bulk.state", BulkState.values(), STATES))
                .filter(Filter.text("campaign", "bulk.campaign"))
                .open();
    }

    public TableView<BulkOrderView> getTable() {
        return table;
    }
}
