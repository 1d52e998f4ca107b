package io.influencegen.listing.ui;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.Page;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.Problem;
import io.influencegen.portal.ui.Texts;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One list of one page: what it shows now, what is picked, and the commands of {@code ig:table}. A page bean in view scope
 * builds it once ({@link #of}); the rows themselves are asked for anew by each request and never kept.
 */
public final class TableView<T> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(TableView.class.getName());

    private final TableLayout<T> layout;
    private final TableSource<T> source;
    private final RowSelection selection = new RowSelection();
    private final ViewShelf shelf;
    private TableState state;
    private List<String> ignored = List.of();
    private List<String> shown = List.of();
    private long total;
    private PendingAction pending;

    TableView(TableLayout<T> layout, TableSource<T> source) {
        this.layout = layout;
        this.source = source;
        this.shelf = new ViewShelf(layout.name());
        this.state = layout.initial();
    }

    /** The name is that of the list in saved views and files; it stays the same for good. */
    public static <T> TableBuilder<T> of(String name, TableSource<T> source) {
        return new TableBuilder<>(name, source);
    }

    void open() {
        TableAddress.Reading reading = new TableAddress(layout)
                .read(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
        state = reading.state();
        ignored = reading.ignored();
        if (!reading.saysAnything()) {
            shelf.preset().ifPresent(this::look);
        }
    }

    private void look(String address) {
        TableState next = new TableAddress(layout).readText(address).state();
        if (!next.filters().equals(state.filters()) && selection.filtersChanged()) {
            notices().warning("table.selection.ended");
        }
        state = next;
    }

    /** Carries out the command that the browser sent. */
    public void act() {
        TableRequest request = TableRequest.current();
        ignored = List.of();
        if (!selection.update(shown, request.all("row"))) {
            notices().warning("table.selection.full");
        }
        PendingAction asked = pending;
        pending = null;
        switch (request.command()) {
            case "filter" -> filter(request.filters());
            case "clear" -> filter(Map.of());
            case "sort" -> sort(request.argument());
            case "page", "size" -> turn(request.command(), request.argument());
            case "columns" -> show(layout.known(request.all("column")));
            case "reset-columns" -> show(layout.shownFirst());
            case "pick-all" -> selection.pickAll();
            case "unpick" -> selection.clear();
            case "ask" -> ask(request.argument());
            case "run" -> run(asked, request.text("reason"));
            default -> shelf.act(request, getViewAddress()).ifPresent(this::look);
        }
    }

    private void filter(Map<String, String> wanted) {
        TableAddress.Reading reading = new TableAddress(layout).read(wanted);
        ignored = reading.ignored();
        if (!reading.state().filters().equals(state.filters()) && selection.filtersChanged()) {
            notices().warning("table.selection.ended");
        }
        state = state.filteredBy(reading.state().filters());
    }

    private void sort(String column) {
        if (layout.sorts(column)) {
            state = state.sortedBy(column, column.equals(state.sort()) && !state.descending());
        }
    }

    private void turn(String what, String number) {
        TableState next = new TableAddress(layout).read(Map.of(what, number)).state();
        state = what.equals("page") ? state.at(next.page()) : state.sized(next.size());
    }

    private void show(List<String> columns) {
        if (!columns.isEmpty()) {
            state = state.showing(columns);
        }
    }

    private void ask(String key) {
        layout.action(key)
                .filter(action -> selection.count(total) > 0)
                .ifPresent(action -> pending = new PendingAction(
                        action, action.count(selection.toSelection(state.query())), selection.count(total)));
    }

    private void run(PendingAction asked, String reason) {
        if (asked == null || (asked.action().isReasonWanted() && reason.isEmpty())) {
            pending = asked;
            return;
        }
        int done = asked.action().run(selection.toSelection(state.query()), reason);
        selection.clear();
        notices().success(asked.action().getTextKey() + ".done", done);
    }

    /** What is shown now, asked for once in a request. */
    public TableScreen<T> getScreen() {
        Map<Object, Object> attributes = FacesContext.getCurrentInstance().getAttributes();
        @SuppressWarnings("unchecked")
        TableScreen<T> screen = (TableScreen<T>) attributes.get(this);
        if (screen == null) {
            screen = load();
            attributes.put(this, screen);
        }
        return screen;
    }

    private TableScreen<T> load() {
        try {
            Page<T> page = source.page(state.query());
            if (page.items().isEmpty() && page.total() > 0) {
                state = state.at(TableScreen.pages(page.total(), state.size()));
                page = source.page(state.query());
            }
            total = page.total();
            shown = page.items().stream().map(source::keyOf).toList();
            return new TableScreen<>(layout, state, selection, source, page, Optional.empty());
        } catch (RuntimeException failure) {
            total = 0;
            shown = List.of();
            return new TableScreen<>(
                    layout, state, selection, source, new Page<>(List.of(), 0), Optional.of(words(failure)));
        }
    }

    /** The one place where a list that fails is told of: the person sees it in the list's place and can try again. */
    private Problem words(RuntimeException failure) {
        if (failure instanceof DomainException refused) {
            return texts().problem(refused);
        }
        LOG.log(Level.ERROR, "List could not be loaded: " + layout.name(), failure);
        return texts().problem(new DomainException(failure, CommonError.UNEXPECTED));
    }

    public void exportCsv() throws IOException {
        export(TableDownload.Format.CSV);
    }

    public void exportXlsx() throws IOException {
        export(TableDownload.Format.XLSX);
    }

    private void export(TableDownload.Format format) throws IOException {
        TableExport<T> export = new TableExport<>(layout, state, source, CellWriter.current());
        CDI.current().select(TableDownload.class).get().send(layout.name(), format, export);
    }

    public List<Filter> getFilters() {
        return layout.filters();
    }

    public Map<String, String> getFilterValues() {
        return state.filters();
    }

    public List<Column<T>> getColumns() {
        return layout.columns();
    }

    public List<String> getShownColumns() {
        return state.columns();
    }

    public List<BulkAction> getActions() {
        return layout.actions();
    }

    public List<Integer> getSizes() {
        return layout.sizes();
    }

    /** What of the address, or of the filters as typed, was not understood. */
    public List<String> getIgnored() {
        return ignored;
    }

    public PendingAction getPending() {
        return pending;
    }

    /** What the waiting action will do, in words. */
    public String getPendingMessage() {
        return pending == null ? "" : texts().format(pending.action().getTextKey() + ".message", pending.count());
    }

    /** The query of the address that shows the list as it is now. */
    public String getAddress() {
        return new TableAddress(layout).write(state);
    }

    /** The address as a saved view keeps it: from the first page. */
    public String getViewAddress() {
        return new TableAddress(layout).write(state.at(1));
    }

    public ViewShelf getShelf() {
        return shelf;
    }

    /** Parameters of the page's address that are not the list's, and stay. */
    public String getBesides() {
        return String.join(" ", layout.otherParameters());
    }

    /** How many rows are picked; needs no query. */
    public long getPicked() {
        return selection.count(total);
    }

    public boolean isAllPicked() {
        return selection.isAll();
    }

    public long getTotal() {
        return total;
    }

    private static Notices notices() {
        return CDI.current().select(Notices.class).get();
    }

    private static Texts texts() {
        return CDI.current().select(Texts.class).get();
    }
}
