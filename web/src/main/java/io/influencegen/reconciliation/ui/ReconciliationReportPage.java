package io.influencegen.reconciliation.ui;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.listing.ui.BulkAction;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.portal.ui.Texts;
import io.influencegen.reconciliation.boundary.BadLine;
import io.influencegen.reconciliation.boundary.Difference;
import io.influencegen.reconciliation.boundary.DifferenceDesk;
import io.influencegen.reconciliation.boundary.ReconciliationReport;
import io.influencegen.reconciliation.boundary.Reconciliations;
import io.influencegen.reconciliation.entity.DifferenceState;
import io.influencegen.reconciliation.entity.DriftKind;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** What one comparison has come to, and what of it is still to settle. */
@Named
@ViewScoped
public class ReconciliationReportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String KINDS = "reconciliation.kind.";
    private static final String STATES = "reconciliation.difference.";
    private static final String STATUSES = "reconciliation.status.";

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private DifferenceDesk desk;

    @Inject
    private Texts texts;

    private String id;
    private ReconciliationReport report;
    private TableView<Difference> table;

    @PostConstruct
    void open() {
        table = TableView.of("reconciliation-differences", TableSource.of(this::ofThisRun, Difference::id))
                .column(Column.<Difference>text("reference", "reconciliation.reference", Difference::reference)
                        .with(Difference::detail)
                        .sortable())
                .column(Column.<Difference>status("kind", "reconciliation.kind", Difference::kind, KINDS)
                        .sortable())
                .column(Column.tags("fields", "reconciliation.fields", Difference::fields, "reconciliation.field."))
                .column(Column.status("ours", "reconciliation.ours", Difference::ourStatus, STATUSES))
                .column(Column.status("theirs", "reconciliation.theirs", Difference::theirStatus, STATUSES))
                .column(Column.<Difference>status("state", "reconciliation.state", Difference::state, STATES)
                        .with(Difference::note)
                        .sortable())
                .column(Column.<Difference>moment(
                                "dueAt",
                                "reconciliation.due",
                                one -> one.dueAt().orElse(null))
                        .sortable())
                .column(Column.text("owner", "reconciliation.owner", Difference::ownerName))
                .column(Column.<Difference>number(
                                "line", "reconciliation.line", one -> one.line().orElse(null))
                        .sortable()
                        .hidden())
                .filter(Filter.choice("state", "reconciliation.state", DifferenceState.values(), STATES))
                .filter(Filter.choice("kind", "reconciliation.kind", DriftKind.values(), KINDS))
                .filter(Filter.choice("owner", "reconciliation.owner", choices("me", "nobody")))
                .filter(Filter.choice("overdue", "reconciliation.overdue", choices("true", "false")))
                .filter(Filter.text("reference", "reconciliation.reference"))
                .action(BulkAction.of("take", "reconciliation.bulk.take", this::count, this::take))
                .action(BulkAction.withReason("resolve", "reconciliation.bulk.resolve", this::count, this::resolve))
                .besides("id")
                .sortedBy("dueAt")
                .open();
    }

    private Page<Difference> ofThisRun(ListQuery query) {
        return desk.list(mine(query));
    }

    private int count(Selection selection) {
        return desk.countOpen(mine(selection));
    }

    private int take(Selection selection) {
        report = null;
        return desk.assignToMe(mine(selection));
    }

    private int resolve(Selection selection, String note) {
        report = null;
        return desk.resolve(mine(selection), note);
    }

    /** The list of this page is that of this run, whatever its address says. */
    private ListQuery mine(ListQuery query) {
        Map<String, String> filters = new TreeMap<>(query.filters());
        filters.put("run", uuid().toString());
        return new ListQuery(filters, query.sort(), query.offset(), query.limit(), query.after());
    }

    private Selection mine(Selection selection) {
        return selection
                .matching()
                .map(query -> Selection.allBut(mine(query), selection.keys()))
                .orElse(selection);
    }

    private static List<Filter.Choice> choices(String... values) {
        return Stream.of(values)
                .map(value -> new Filter.Choice(value, "reconciliation.choice." + value))
                .toList();
    }

    public ReconciliationReport getReport() {
        if (report == null) {
            report = reconciliations.find(uuid());
        }
        return report;
    }

    public boolean isDryRun() {
        return getReport().dryRun();
    }

    /** What would become of it. */
    public String getExpected() {
        return texts.format(
                "reconciliation.dry-run.expected",
                getReport().count(DifferenceState.SETTLED_BY_RULE),
                getReport().open(),
                getReport().count(DifferenceState.GONE));
    }

    /** What it shows is read again. */
    public void refresh() {
        report = null;
    }

    /** How many of each kind, by its name. */
    public Map<String, Long> getBars() {
        Map<String, Long> bars = new LinkedHashMap<>();
        for (DriftKind kind : DriftKind.values()) {
            bars.put(texts.format(KINDS + kind + ".short"), getReport().kinds().getOrDefault(kind.name(), 0L));
        }
        return bars;
    }

    public List<BadLine> getBadLines() {
        return getReport().skipped() == 0 && !isFailed() ? List.of() : reconciliations.badLines(uuid());
    }

    public boolean isFailed() {
        return !getReport().isOver() && !getReport().problem().isEmpty();
    }

    public TableView<Difference> getTable() {
        return table;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    private UUID uuid() {
        try {
            return UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.NOT_FOUND);
        }
    }
}
