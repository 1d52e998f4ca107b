package io.influencegen.outbox.ui;

import io.influencegen.job.ui.Jobs;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.outbox.boundary.CircuitView;
import io.influencegen.outbox.boundary.OutboxDesk;
import io.influencegen.outbox.boundary.OutboxItem;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is on its way, what got stuck, and the means to set it right. */
@Named
@ViewScoped
public class OutboxListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE_SIZE = 25;

    @Inject
    private OutboxDesk desk;

    @Inject
    private Jobs jobs;

    @Inject
    private Notices notices;

    private final OutboxFilters filters = new OutboxFilters();
    private final Map<UUID, Boolean> selection = new HashMap<>();
    private transient Page<OutboxItem> page;
    private transient Map<String, Long> counts;
    private int number = 1;
    private String reason;

    /** Reads before anything is shown, so that a filter nobody can answer becomes the error page. */
    public void open() {
        page = desk.list(query());
    }

    public void replaySelected() throws IOException {
        notices.success("outbox.replayed", desk.replay(selected()));
        again();
    }

    public void replayMatching() throws IOException {
        notices.success("outbox.replayed", desk.replayMatching(query()));
        again();
    }

    public void discardSelected() throws IOException {
        notices.success("outbox.discarded", desk.discard(selected(), reason));
        again();
    }

    public void cleanNow() throws IOException {
        jobs.startByHand(Jobs.CLEAN_HISTORY);
        notices.success("outbox.cleaning");
        again();
    }

    public List<OutboxItem> getItems() {
        return page().items();
    }

    public long getTotal() {
        return page().total();
    }

    public long getReplayable() {
        return desk.countReplayable(query());
    }

    public Map<String, Long> getCounts() {
        if (counts == null) {
            counts = desk.counts();
        }
        return counts;
    }

    public List<CircuitView> getCircuits() {
        return desk.circuits();
    }

    public OutboxFilters getFilters() {
        return filters;
    }

    public Map<UUID, Boolean> getSelection() {
        return selection;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Math.max(1, number);
    }

    public long getLast() {
        return Math.max(1, (getTotal() + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** Where a page of the same list is. */
    public String at(int wanted) {
        return PortalPage.OUTBOX.getPath() + "?page=" + wanted + filters.asQuery();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    private Page<OutboxItem> page() {
        if (page == null) {
            page = desk.list(query());
        }
        return page;
    }

    private ListQuery query() {
        return new ListQuery(filters.asMap(), Optional.empty(), (number - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    private Set<UUID> selected() {
        return selection.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void again() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(at(number));
    }
}
