package io.influencegen.job.ui;

import io.influencegen.job.boundary.JobDesk;
import io.influencegen.job.boundary.SkipDesk;
import io.influencegen.job.boundary.SkippedItem;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.listing.ui.BulkAction;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What runs left out, and the means to have it taken again: one, some, or all of it. */
@Named
@ViewScoped
public class SkipListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String STATES = "job.skip.state.";
    private static final int INPUT_SHOWN = 120;

    @Inject
    private SkipDesk desk;

    @Inject
    private JobDesk jobs;

    @Inject
    private Notices notices;

    private TableView<SkippedItem> table;

    @PostConstruct
    void open() {
        List<Filter.Choice> names = jobs.jobs().stream()
                .map(card -> card.definition().name())
                .map(name -> new Filter.Choice(name, "job.name." + name))
                .toList();
        List<Filter.Choice> states = List.of("OPEN", "REQUEUED", "DISMISSED").stream()
                .map(state -> new Filter.Choice(state, STATES + state))
                .toList();
        table = TableView.of("job-skips", TableSource.of(desk::list, SkippedItem::id))
                .column(Column.<SkippedItem>text("key", "job.skip.key", SkippedItem::key)
                        .with(SkipListPage::input)
                        .leadsTo(item -> PortalPage.JOB_SKIP.getPath() + "?id=" + item.id())
                        .sortable())
                .column(Column.<SkippedItem>text("reason", "job.skip.reason", SkippedItem::reason)
                        .with(SkippedItem::detail)
                        .sortable())
                .column(Column.<SkippedItem>status("state", "job.state", SkippedItem::state, STATES))
                .column(Column.<SkippedItem>text("job", "job.job", SkippedItem::job)
                        .with(SkippedItem::step)
                        .sortable())
                .column(Column.<SkippedItem>moment("skippedAt", "job.skip.at", SkippedItem::skippedAt)
                        .sortable())
                .filter(Filter.choice("state", "job.state", states))
                .filter(Filter.choice("job", "job.job", names))
                .filter(Filter.text("reason", "job.skip.reason"))
                .filter(Filter.text("step", "job.step"))
                .filter(Filter.text("text", "job.skip.text"))
                .filter(Filter.text("run", "job.run"))
                .filter(Filter.date("from", "job.filter.from"))
                .filter(Filter.date("to", "job.filter.to"))
                .action(BulkAction.of("requeue", "job.skips.bulk.requeue", desk::countOpen, desk::requeue))
                .action(BulkAction.of("dismiss", "job.skips.bulk.dismiss", desk::countOpen, desk::dismiss)
                        .dangerous())
                .sortedDownBy("skippedAt")
                .open();
    }

    public void requeueAll() throws IOException {
        desk.requeue(everyOpenOne());
        notices.successAt(PortalPage.JOB_SKIPS.getPath(), "job.skips.requeued");
    }

    public int getOpen() {
        return desk.countOpen(everyOpenOne());
    }

    public TableView<SkippedItem> getTable() {
        return table;
    }

    private static Selection everyOpenOne() {
        return Selection.allBut(new ListQuery(Map.of("state", "OPEN"), Optional.empty(), 0, 1), Set.of());
    }

    private static String input(SkippedItem item) {
        String text = item.input();
        return text.length() > INPUT_SHOWN ? text.substring(0, INPUT_SHOWN) + "…" : text;
    }
}
