package io.influencegen.outbox.ui;

import io.influencegen.job.boundary.HouseJobs;
import io.influencegen.job.boundary.JobDesk;
import io.influencegen.job.boundary.LaunchRequest;
import io.influencegen.listing.ui.BulkAction;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.outbox.boundary.CircuitView;
import io.influencegen.outbox.boundary.OutboxDesk;
import io.influencegen.outbox.boundary.OutboxItem;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What is on its way, what got stuck, and the means to set it right. */
@Named
@ViewScoped
public class OutboxListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String STATES = "outbox.state.";

    @Inject
    private OutboxDesk desk;

    @Inject
    private JobDesk jobs;

    @Inject
    private Notices notices;

    private TableView<OutboxItem> table;

    @PostConstruct
    void open() {
        table = TableView.of("outbox", TableSource.of(desk::list, OutboxItem::id))
                .column(Column.<OutboxItem>text("destination", "outbox.destination", OutboxListPage::target)
                        .with(OutboxItem::idempotencyKey)
                        .leadsTo(item -> PortalPage.OUTBOX_DETAIL.getPath() + "?id=" + item.id())
                        .sortable())
                .column(Column.<OutboxItem>status("state", "outbox.state", OutboxItem::state, STATES)
                        .sortable())
                .column(Column.<OutboxItem>text("attempts", "outbox.attempts", OutboxListPage::tries)
                        .sortable())
                .column(Column.text("error", "outbox.error", OutboxItem::lastError))
                .column(Column.<OutboxItem>moment("createdAt", "outbox.created-at", OutboxItem::createdAt)
                        .sortable())
                .column(Column.<OutboxItem>moment("nextAttemptAt", "outbox.next-attempt", OutboxItem::nextAttemptAt)
                        .sortable()
                        .hidden())
                .column(Column.<OutboxItem>text("channel", "outbox.channel", OutboxItem::channel)
                        .sortable()
                        .hidden())
                .filter(Filter.text("text", "outbox.filter.text"))
                .filter(Filter.choice("state", "outbox.state", states()))
                .filter(Filter.text("channel", "outbox.channel"))
                .filter(Filter.text("destination", "outbox.destination"))
                .filter(Filter.date("from", "outbox.filter.from"))
                .filter(Filter.date("to", "outbox.filter.to"))
                .action(BulkAction.of("replay", "outbox.bulk.replay", desk::countReplayable, desk::replay))
                .action(BulkAction.withReason("discard", "outbox.bulk.discard", desk::countDiscardable, desk::discard)
                        .dangerous())
                .sortedDownBy("createdAt")
                .open();
    }

    public void cleanNow() {
        jobs.launch(LaunchRequest.of(HouseJobs.CLEAN_HISTORY));
        notices.success("outbox.cleaning");
    }

    public TableView<OutboxItem> getTable() {
        return table;
    }

    public Map<String, Long> getCounts() {
        return desk.counts();
    }

    public List<CircuitView> getCircuits() {
        return desk.circuits();
    }

    private List<Filter.Choice> states() {
        return desk.counts().keySet().stream()
                .map(state -> new Filter.Choice(state, STATES + state))
                .toList();
    }

    private static String target(OutboxItem item) {
        return item.channel() + " · " + item.destination();
    }

    private static String tries(OutboxItem item) {
        return item.attempts() + " / " + item.maxAttempts();
    }
}
